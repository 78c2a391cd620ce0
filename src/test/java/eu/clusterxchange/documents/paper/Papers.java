package eu.clusterxchange.documents.paper;

import eu.clusterxchange.commitments.FormFile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Papers to print, with the form of the product. */
final class Papers {
  static final String HASH = "0123456789abcdef".repeat(4);
  static final Party HOST = party("ho", "Nordic Water Valley", "hop", "WATERLINE – Water Line");
  static final Party VISITOR = party("vo1", "Πράσινη Τεχνολογία ΑΕ", "vop", "WEAVE – We Weave");
  static final JsonObject FORM = new JsonObject(FormFile.fromClassPath().json());

  private Papers() {}

  static Party party(String id, String organisation, String partnershipId, String partnership) {
    return new Party(
        id,
        organisation,
        "Cluster organisation",
        "Gdańsk, Poland",
        "Water collection, treatment and supply",
        "",
        "Łucja Żółć",
        new Party.Partnership(partnershipId, partnership));
  }

  static Parties single() {
    return new Parties(
        "Physical exchange",
        Optional.empty(),
        HOST,
        List.of(new Parties.Visitor("CXC-2026-0001", VISITOR)));
  }

  /** Three visitors of two Partnerships. */
  static Parties group() {
    return new Parties(
        "Physical exchange",
        Optional.of("Summer of water"),
        HOST,
        List.of(
            new Parties.Visitor("CXC-2026-0001", VISITOR),
            new Parties.Visitor(
                "CXC-2026-0004", party("vo2", "Друга организация", "vop", "WEAVE – We Weave")),
            new Parties.Visitor(
                "CXC-2026-0007", party("vo3", "Troisième", "vop2", "LOOM – The Loom"))));
  }

  /** One Partnership answers for both. */
  static Parties samePartnership() {
    return new Parties(
        "Virtual exchange",
        Optional.empty(),
        HOST,
        List.of(
            new Parties.Visitor(
                "CXC-2026-0002", party("vo1", "Nachbar", "hop", "WATERLINE – Water Line"))));
  }

  static CommitmentPaper paper(Parties parties, JsonObject content) {
    return new CommitmentPaper(
        FORM, content, parties, 1, HASH, Instant.parse("2026-11-22T18:05:00Z"));
  }

  /** What the form asks for, no more. */
  static JsonObject required() {
    return new JsonObject()
        .put("exchangeType", "KNOWLEDGE_SHARING")
        .put("plannedStart", "2027-08-02")
        .put("plannedEnd", "2027-08-04")
        .put("plannedDays", 3)
        .put("objective", "Learn how rain water is kept where it falls.")
        .put("objectives", new JsonArray().add(objective("Three designs", "all")))
        .put("hostActions", "Leads the workshops.")
        .put("visitorActions", "Brings two engineers.")
        .put("agenda", new JsonArray().add(day("2027-08-02", session(540, 630, "Welcome"))))
        .put("tangibleOutcomes", "A joint proposal.")
        .put("intangibleOutcomes", "Trust.")
        .put("reportDays", 7)
        .put("evidence", "Hotel invoice and boarding passes.")
        .put("noInternship", true)
        .put("signatories", signatories("ho", "vo1", "hop", "vop"));
  }

  /** Every field, in the scripts of Europe. */
  static JsonObject full() {
    JsonObject content =
        required()
            .put("places", "Ulica Długa 5, Gdańsk – Οδός Ερμού 3, Αθήνα")
            .put("distanceUnder200km", false)
            .put("hostDayHours", 7.5)
            .put("visitorsLearning", "Взаимно обучение: „всеки показва по един проект“.")
            .put("feedbackSession", true)
            .put("externalEvent", true)
            .put("externalEventName", "Pol-Eco-System 2027")
            .put("followUp", "Zażółć gęślą jaźń.\n\nSecond paragraph.\nA line of it.")
            .put("hostResponsibilities", "Γραφείο με γρήγορο δίκτυο για όλους.")
            .put("visitorResponsibilities", "თბილისი მასპინძლობს · Հայաստան")
            .put("lumpSumTerms", "Up to the ceiling ✓ 🎉");
    content.put(
        "objectives",
        new JsonArray()
            .add(objective("Compare three ways to keep rain water.\n\nBuild one of them.", "all"))
            .add(objective("Τρεις νέες μέθοδοι", "vo1").put("indicator", "Three drawings"))
            .add(objective("Zysk dla klastra", "ho")));
    content.put("agenda", new JsonArray());
    for (String date : List.of("2027-08-02", "2027-08-03", "2027-08-04")) {
      content
          .getJsonArray("agenda")
          .add(
              day(
                      date,
                      session(540, 600, "Check-in and welcome").put("kind", "CHECK_IN"),
                      session(
                              600,
                              735,
                              "Visit of the water works; the engineers explain the filters.")
                          .put("kind", "VISIT")
                          .put("location", "Water works, Długa 5")
                          .put("speaker", "Ewa Ńędza"),
                      session(735, 795, "Lunch").put("kind", "LUNCH").put("location", "Canteen"),
                      session(
                              795,
                              1080,
                              "Workshop: keeping water where it falls.\nDrawings in pairs.")
                          .put("kind", "SESSION")
                          .put("speaker", "Νίκος Παπαδόπουλος"))
                  .put("title", "Seeing how it is done"));
    }
    return content;
  }

  static JsonObject objective(String text, String owner) {
    return new JsonObject()
        .put("id", "row-" + text.hashCode())
        .put("text", text)
        .put("owner", owner)
        .put("expectedResult", "Both sides can do it alone afterwards.")
        .put("indicator", "");
  }

  static JsonObject day(String date, JsonObject... sessions) {
    return new JsonObject()
        .put("id", "day-" + date)
        .put("date", date)
        .put("title", "")
        .put("sessions", new JsonArray(List.of(sessions)));
  }

  static JsonObject session(int start, int end, String content) {
    return new JsonObject()
        .put("id", "session-" + start)
        .put("start", start)
        .put("end", end)
        .put("content", content)
        .put("location", "")
        .put("speaker", "")
        .put("kind", null);
  }

  static JsonArray signatories(String... parties) {
    var rows = new JsonArray();
    for (String party : parties) {
      rows.add(
          new JsonObject()
              .put("id", "row-" + party)
              .put("party", party)
              .put("name", "Signer of " + party)
              .put("function", "Director")
              .put("organisation", "Organisation of " + party));
    }
    return rows;
  }
}
