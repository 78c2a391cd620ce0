package eu.clusterxchange.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever people write, the document is fit for the archive and for those who cannot see it. */
class ConformanceTest {
  private static final CommitmentPdf PDF = CommitmentPdf.create(Messages.english());

  static Stream<Map.Entry<String, CommitmentPaper>> papers() {
    return Map.of(
        "the scripts of Europe", Papers.paper(Papers.single(), Papers.full()),
        "only what is required", Papers.paper(Papers.single(), Papers.required()),
        "nothing at all", Papers.paper(Papers.single(), new JsonObject()),
        "three visitors of two Partnerships", Papers.paper(Papers.group(), Papers.full()),
        "one Partnership on both sides", Papers.paper(Papers.samePartnership(), Papers.full()),
        "long texts and long words", Papers.paper(Papers.single(), vast()),
        "characters that no font has", Papers.paper(Papers.single(), strange()))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void passesBothStandards(Map.Entry<String, CommitmentPaper> paper) {
    byte[] pdf = PDF.of(paper.getValue()).bytes();
    assertThat(Verdict.broken(pdf, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
    assertThat(Verdict.broken(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
  }

  @Test
  void aFileThatPromisesNothingFails() throws Exception {
    try (var plain = new org.apache.pdfbox.pdmodel.PDDocument();
        var out = new java.io.ByteArrayOutputStream()) {
      plain.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      plain.save(out);
      assertThat(Verdict.broken(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
      assertThat(Verdict.broken(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }
  }

  private static JsonObject vast() {
    var objectives = new JsonArray();
    IntStream.range(0, 60).forEach(i -> objectives.add(Papers.objective("Objective " + i, "all")));
    objectives.add(Papers.objective("w".repeat(20_000), "all"));
    return Papers.full()
        .put("objectives", objectives)
        .put("hostActions", "line\n".repeat(150))
        .put(
            "agenda",
            new JsonArray()
                .add(Papers.day("2027-08-02", Papers.session(540, 600, "long. ".repeat(3_300)))));
  }

  private static JsonObject strange() {
    return Papers.full()
        .put("objective", "🎉👩‍👩‍👧‍👦 שלום مرحبا 漢字 \uD800 \u0000\u0007\u200B\uFEFF a\u0301")
        .put("places", "\u202Eevil\u202C\u2028line\tTab")
        .put("followUp", " \n \n\n ")
        .put("evidence", "<b>&amp;</b> (\\) %PDF- endstream endobj");
  }
}
