package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.CodeSet;
import eu.clusterxchange.matching.score.Term;
import eu.clusterxchange.matching.score.Wishes;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.reference.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Says in plain sentences, to the reader as "you", why a score is what it is. */
final class ScoreReasons {
  private static final int NAMED = 4;

  private final Reference reference;
  private final CatalogueCodes codes;
  private final Messages messages;

  ScoreReasons(Reference reference, CatalogueCodes codes, Messages messages) {
    this.reference = reference;
    this.codes = codes;
    this.messages = messages;
  }

  /**
   * @param favourable it speaks for the two, and not only because nobody answered
   */
  record Reason(String text, boolean favourable) {}

  Reason of(Term term, Counterpart counterpart) {
    CatalogueEntry own = counterpart.own();
    CatalogueEntry other = counterpart.ranked().entry();
    return switch (term) {
      case SKILLS -> skills(own.wishes(), other.wishes());
      case SECTORS -> sectors(own, other);
      case EXCHANGE_TYPES -> exchangeTypes(own.wishes(), other.wishes());
      case AVAILABILITY -> availability(own.wishes(), other.wishes(), counterpart.today());
      case COUNTRIES -> countries(own, other);
      case LANGUAGES -> languages(own.wishes(), other.wishes());
    };
  }

  private Reason skills(Wishes own, Wishes other) {
    UnaryOperator<String> name = reference.skills()::name;
    var said = new ArrayList<String>();
    CodeSet found = own.needs().and(other.offers());
    if (!found.isEmpty()) {
      said.add(say("skills.found", Map.of("skills", names(codes.skills().codes(found), name))));
    }
    CodeSet given = other.needs().and(own.offers());
    if (!given.isEmpty()) {
      said.add(say("skills.given", Map.of("skills", names(codes.skills().codes(given), name))));
    }
    if (!said.isEmpty()) {
      return new Reason(String.join(" ", said), true);
    }
    boolean asked =
        (!own.needs().isEmpty() && !other.offers().isEmpty())
            || (!other.needs().isEmpty() && !own.offers().isEmpty());
    return new Reason(say(asked ? "skills.none" : "skills.unanswered", Map.of()), false);
  }

  private Reason sectors(CatalogueEntry own, CatalogueEntry other) {
    boolean yours = own.wishes().wantsSectorOf(other.wishes());
    boolean theirs = other.wishes().wantsSectorOf(own.wishes());
    return bothWays("sectors", yours, theirs, reference.sectors().name(other.sector()));
  }

  private Reason countries(CatalogueEntry own, CatalogueEntry other) {
    boolean yours = own.wishes().wantsCountryOf(other.wishes());
    boolean theirs = other.wishes().wantsCountryOf(own.wishes());
    return bothWays("countries", yours, theirs, reference.countries().name(other.country()));
  }

  private Reason bothWays(String term, boolean yours, boolean theirs, String name) {
    String way = yours && theirs ? "both" : yours ? "yours" : theirs ? "theirs" : "none";
    return new Reason(say(term + "." + way, Map.of("name", name)), yours || theirs);
  }

  private Reason exchangeTypes(Wishes own, Wishes other) {
    return common(
        "types",
        own.exchangeTypes(),
        other.exchangeTypes(),
        codes.exchangeTypes().codes(own.exchangeTypes().and(other.exchangeTypes())),
        reference.exchangeTypes()::name);
  }

  private Reason languages(Wishes own, Wishes other) {
    return common(
        "languages",
        own.languages(),
        other.languages(),
        codes.languages().codes(own.languages().and(other.languages())),
        reference.languages()::name);
  }

  private Reason common(
      String term, CodeSet own, CodeSet other, List<String> both, UnaryOperator<String> name) {
    if (own.isEmpty() || other.isEmpty()) {
      return new Reason(say(term + ".unanswered", Map.of()), false);
    }
    return both.isEmpty()
        ? new Reason(say(term + ".none", Map.of()), false)
        : new Reason(say(term + ".both", Map.of("names", names(both, name))), true);
  }

  private Reason availability(Wishes own, Wishes other, LocalDate today) {
    if (own.window().unanswered() || other.window().unanswered()) {
      return new Reason(say("time.unanswered", Map.of()), false);
    }
    int wanted = Term.stay(own, other);
    int shared = own.window().with(other.window(), today).workingDays(wanted);
    String how = shared == wanted ? "enough" : shared == 0 ? "none" : "some";
    return new Reason(
        say(
            "time." + how,
            Map.of("wanted", String.valueOf(wanted), "shared", String.valueOf(shared))),
        shared > 0);
  }

  /** "A, B and C"; of many the first, and how many more. */
  private String names(List<String> chosen, UnaryOperator<String> name) {
    List<String> shown = new ArrayList<>(chosen.stream().limit(NAMED).map(name).toList());
    if (chosen.size() > NAMED) {
      shown.add(say("more", Map.of("count", String.valueOf(chosen.size() - NAMED))));
    }
    int last = shown.size() - 1;
    return last == 0
        ? shown.get(0)
        : say(
            "list",
            Map.of("first", String.join(", ", shown.subList(0, last)), "last", shown.get(last)));
  }

  private String say(String key, Map<String, String> values) {
    return messages.text("score." + key, values);
  }
}
