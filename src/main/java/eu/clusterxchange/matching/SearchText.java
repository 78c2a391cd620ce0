package eu.clusterxchange.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as it is searched: without case and accents. */
final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SearchText() {}

  /** The parts as one; those that are null are left out. */
  static String of(String... parts) {
    return plain(Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n")));
  }

  /** The words of a query. */
  static List<String> words(String query) {
    return Arrays.stream(BLANKS.split(plain(query))).filter(word -> !word.isEmpty()).toList();
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
