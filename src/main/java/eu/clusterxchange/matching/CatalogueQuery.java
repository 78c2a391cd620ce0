package eu.clusterxchange.matching;

import eu.clusterxchange.matching.CatalogueService.Query;
import eu.clusterxchange.matching.score.CodeIndex;
import eu.clusterxchange.matching.score.CodeSet;
import eu.clusterxchange.matching.score.Window;
import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.id.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads what somebody asks of a catalogue from the address. */
final class CatalogueQuery {
  private static final int PAGE = 20;
  private static final int MOST = 50;
  private static final int LONGEST_TEXT = 200;

  private final CatalogueCodes codes;

  CatalogueQuery(CatalogueCodes codes) {
    this.codes = codes;
  }

  Query of(Call call) {
    var filter =
        new CatalogueFilter(
            words(call),
            call.text("country").orElse(null),
            call.text("sector").orElse(null),
            code(call, "ecosystem", codes.ecosystems()),
            call.text("organisationType").orElse(null),
            code(call, "exchangeType", codes.exchangeTypes()),
            period(call),
            call.text("mode").map(text -> value(Mode.class, "mode", text)).orElse(null),
            code(call, "language", codes.languages()),
            partnership(call));
    CatalogueOrder order =
        call.text("sort")
            .map(text -> value(CatalogueOrder.class, "sort", text))
            .orElse(CatalogueOrder.SCORE);
    int after = (int) Math.min(call.number("after", 0), Integer.MAX_VALUE / 2);
    int limit = (int) Math.max(1, Math.min(call.number("limit", PAGE), MOST));
    return new Query(filter, order, after, limit);
  }

  private static List<String> words(Call call) {
    String text = call.text("text").orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw wrong("text", "must have no more than " + LONGEST_TEXT + " characters");
    }
    return SearchText.words(text);
  }

  private static CodeSet code(Call call, String name, CodeIndex index) {
    CodeSet set = index.set(call.text(name).stream().toList());
    if (set.isEmpty() && call.text(name).isPresent()) {
      throw wrong(name, "must be a code of the list");
    }
    return set;
  }

  private static Window period(Call call) {
    var period = new Window(date(call, "from"), date(call, "to"));
    if (period.from() != null && period.to() != null && period.from().isAfter(period.to())) {
      throw wrong("to", "must not be before 'from'");
    }
    return period;
  }

  private static LocalDate date(Call call, String name) {
    try {
      return call.text(name).map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException e) {
      throw wrong(name, "must be a day such as 2026-11-30");
    }
  }

  private static UUID partnership(Call call) {
    return call.text("partnership")
        .map(text -> Ids.parse(text).orElseThrow(() -> wrong("partnership", "must be an id")))
        .orElse(null);
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name, String text) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "is none of the known values");
    }
  }

  private static ProblemException wrong(String name, String what) {
    return new Problem(ProblemType.MALFORMED, "'" + name + "' in the address " + what + ".")
        .exception();
  }
}
