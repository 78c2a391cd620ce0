package eu.clusterxchange.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.lifecycle.Lifecycle;
import eu.clusterxchange.platform.lifecycle.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page of a lifecycle, made from its table, so that what people read is what the program does.
 * {@code -Dlifecycles.write=true} writes it anew.
 *
 * @param object names the page and its object
 * @param states all of them, also those the table does not name
 */
public record LifecyclePage<S extends Enum<S>, A extends Enum<A>, W extends Enum<W>>(
    String object, Class<S> states, Lifecycle<S, A, W> lifecycle) {
  private static final Path FOLDER = Path.of("src/site/markdown/lifecycles");

  /** Fails when the page says something else than the table. */
  public void verify() throws IOException {
    Path page = FOLDER.resolve(object + ".md");
    if (Boolean.getBoolean("lifecycles.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(page, markdown());
    }
    assertThat(Files.readString(page))
        .as("%s; run this test with -Dlifecycles.write=true to write it anew", page)
        .isEqualTo(markdown());
  }

  String markdown() {
    return "# The lifecycle of "
        + ("aeiou".indexOf(object.charAt(0)) < 0 ? "a " : "an ")
        + object
        + "\n\nMade from the table in the code by a test, which fails when the two differ. Do not change it by hand.\n\n"
        + "| from | action | who | to |\n|---|---|---|---|\n"
        + lifecycle.rows().stream().map(this::row).collect(Collectors.joining())
        + "\nAnything else is refused with the reason.\n\n```mermaid\nstateDiagram-v2\n"
        + lifecycle.rows().stream().map(this::arrow).collect(Collectors.joining())
        + "```\n\n"
        + unreached();
  }

  private String row(Transition<S, A, W> row) {
    return "| %s | %s | %s | %s |\n"
        .formatted(row.from(), word(row.action()), who(row), row.to().name());
  }

  private String arrow(Transition<S, A, W> row) {
    return "  %s --> %s: %s by %s\n".formatted(row.from(), row.to(), word(row.action()), who(row));
  }

  /** Honest about states that the table only names. */
  private String unreached() {
    String none =
        Arrays.stream(states.getEnumConstants())
            .filter(
                state ->
                    lifecycle.rows().stream()
                        .noneMatch(row -> row.from() == state || row.to() == state))
            .map(Enum::name)
            .collect(Collectors.joining(", "));
    return none.isEmpty()
        ? "Every state is in the table.\n"
        : "States that no action leads to or from today: " + none + ".\n";
  }

  private static String who(Transition<?, ?, ? extends Enum<?>> row) {
    return row.who().stream()
        .sorted()
        .map(who -> who.name().replace('_', ' '))
        .collect(Collectors.joining(" or "));
  }

  private static String word(Enum<?> action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
