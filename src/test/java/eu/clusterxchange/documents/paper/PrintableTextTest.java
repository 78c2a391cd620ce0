package eu.clusterxchange.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {

  @Test
  void keepsWhatTheFontsHave() {
    assertThat(printed("Zażółć – Ελλάδα")).isEqualTo("Zażółć – Ελλάδα");
  }

  @Test
  void replacesVisiblyWhatTheyLack() {
    assertThat(printed("a🎉b")).isEqualTo("a\uFFFDb");
    assertThat(printed("half \uD83C")).isEqualTo("half \uFFFD");
  }

  @Test
  void replacesWhatIsWrittenFromRightToLeft() {
    assertThat(printed("a שלום")).isEqualTo("a \uFFFD\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void leavesOutWhatIsInvisible() {
    assertThat(printed("a\u200Db\uFE0F\u0007\uFEFFc")).isEqualTo("abc");
  }

  @Test
  void knowsLineBreaksAndSpacesOfAllKinds() {
    assertThat(printed("a\r\nb\rc\u2028d\u2029e\tf\u2003g")).isEqualTo("a\nb\nc\nd\ne f g");
  }

  @Test
  void composesAccents() {
    assertThat(printed("e\u0301")).isEqualTo("é");
  }

  private static String printed(String typed) {
    return PrintableText.of(typed, c -> (c >= ' ' && c < 0x2020) || c == 0xFFFD);
  }
}
