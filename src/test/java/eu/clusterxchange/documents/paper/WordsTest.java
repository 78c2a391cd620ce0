package eu.clusterxchange.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What stands in the document, read back by another program. */
class WordsTest {
  private static final CommitmentPdf PDF = CommitmentPdf.create(Messages.english());

  @Test
  void everyAnswerStandsInTheOrderOfTheForm() throws IOException {
    assertThat(words(Papers.paper(Papers.single(), Papers.full())))
        .containsSubsequence(
            "Commitment to Quality",
            "CXC-2026-0001",
            "1, frozen on 22 November 2026, 19:05 CET",
            "01234567 89abcdef",
            "A Parties",
            "Nordic Water Valley",
            "Πράσινη Τεχνολογία ΑΕ",
            "Gdańsk, Poland",
            "Łucja Żółć",
            "WATERLINE – Water Line",
            "B Type and dates",
            "Sharing knowledge",
            "2 August 2027",
            "4 August 2027",
            "Ulica Długa 5, Gdańsk – Οδός Ερμού 3, Αθήνα",
            "7.5",
            "C Objectives",
            "Learn how rain water is kept where it falls.",
            "Objective 1",
            "Compare three ways to keep rain water.",
            "Build one of them.",
            "Everybody",
            "Objective 2",
            "Τρεις νέες μέθοδοι",
            "Πράσινη Τεχνολογία ΑΕ",
            "Both sides can do it alone afterwards.",
            "Three drawings",
            "Objective 3",
            "Nordic Water Valley",
            "D Action plan",
            "Взаимно обучение: „всеки показва по един проект“.",
            "Pol-Eco-System 2027",
            "E Agenda",
            "Day 1 · Monday, 2 August 2027 · Seeing how it is done",
            "09:00–10:00",
            "Check-in",
            "13:15–18:00",
            "Νίκος",
            "Day 3 · Wednesday, 4 August 2027",
            "F Expected outcomes",
            "Zażółć gęślą jaźń.",
            "Second paragraph.",
            "A line of it.",
            "G Responsibilities and rules",
            "The host receives the visitor",
            "Whoever cannot keep",
            "Γραφείο με γρήγορο δίκτυο για όλους.",
            "თბილისი მასპინძლობს · Հայաստան",
            "Hotel invoice and boarding passes.",
            "Up to the ceiling ✓ \uFFFD",
            "H Signatories",
            "Signer of ho",
            "Signer of vop",
            "Page 6 of 6");
  }

  @Test
  void whatWasNotAnsweredIsLeftOut() throws IOException {
    assertThat(words(Papers.paper(Papers.single(), Papers.required())))
        .doesNotContain("Place or places", "Which event", "How you will see it", "null", "Where");
  }

  @Test
  void aLongWordLosesNoLetter() throws IOException {
    var paper =
        Papers.paper(Papers.single(), Papers.required().put("objective", "w".repeat(20_000)));
    long letters = words(paper).chars().filter(c -> c == 'w').count();
    long without =
        words(Papers.paper(Papers.single(), Papers.required().put("objective", "")))
            .chars()
            .filter(c -> c == 'w')
            .count();
    assertThat(letters - without).isGreaterThanOrEqualTo(20_000);
  }

  @Test
  void everybodySignsOnceInAFieldOfTheirOwn() throws IOException {
    assertThat(fields(Papers.single()))
        .containsExactlyInAnyOrder(
            "Signature_HO", "Signature_VO_1", "Signature_HOP", "Signature_VOP_1");
    assertThat(fields(Papers.group()))
        .containsExactlyInAnyOrder(
            "Signature_HO",
            "Signature_VO_1",
            "Signature_VO_2",
            "Signature_VO_3",
            "Signature_HOP",
            "Signature_VOP_1",
            "Signature_VOP_2");
  }

  @Test
  void aPartnershipOnBothSidesSignsOnce() throws IOException {
    assertThat(fields(Papers.samePartnership()))
        .containsExactlyInAnyOrder("Signature_HO", "Signature_VO_1", "Signature_HOP");
    assertThat(words(Papers.paper(Papers.samePartnership(), Papers.required())))
        .contains("Partnership of host and visitor");
  }

  @Test
  void theSamePaperSaysTheSame() throws IOException {
    var paper = Papers.paper(Papers.group(), Papers.full());
    assertThat(words(paper)).isEqualTo(words(paper));
  }

  @Test
  void itHasATitleALanguageAndBookmarks() throws IOException {
    try (var pdf = printed(Papers.paper(Papers.single(), Papers.full()))) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Commitment to Quality CXC-2026-0001, version 1");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .startsWith("A  Parties")
          .endsWith("H  Signatories")
          .hasSize(8);
    }
  }

  @Test
  void moreThanADocumentHoldsIsRefusedBeforeItTakesAllMemory() {
    var rows = new JsonArray();
    for (int i = 0; i < 51; i++) {
      rows.add(Papers.objective("x".repeat(20_000), "all"));
    }
    JsonObject content = Papers.required().put("objectives", rows);
    assertThatThrownBy(() -> PDF.of(Papers.paper(Papers.single(), content)))
        .isInstanceOf(TooLong.class);
  }

  private static Set<String> fields(Parties parties) throws IOException {
    try (var pdf = printed(Papers.paper(parties, Papers.required()))) {
      return pdf.getDocumentCatalog().getAcroForm(null).getFields().stream()
          .map(PDSignatureField.class::cast)
          .peek(field -> assertThat(field.getSignature()).isNull())
          .peek(field -> assertThat(field.getAlternateFieldName()).startsWith("Signature: "))
          .map(PDSignatureField::getPartialName)
          .collect(Collectors.toSet());
    }
  }

  private static String words(CommitmentPaper paper) throws IOException {
    try (var pdf = printed(paper)) {
      return new PDFTextStripper().getText(pdf).replaceAll(" +", " ");
    }
  }

  private static PDDocument printed(CommitmentPaper paper) throws IOException {
    return Loader.loadPDF(PDF.of(paper).bytes());
  }
}
