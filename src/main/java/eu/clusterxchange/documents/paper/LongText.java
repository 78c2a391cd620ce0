package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.element.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A text of several lines: an empty line begins a paragraph, other line breaks stay. */
final class LongText {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[\\h]*(?:\\R[\\h]*)+");

  private LongText() {}

  static List<Paragraph> of(String typed, Style style) {
    return Arrays.stream(EMPTY_LINE.split(typed.strip()))
        .map(paragraph -> style.body(paragraph).setMarginBottom(4))
        .toList();
  }
}
