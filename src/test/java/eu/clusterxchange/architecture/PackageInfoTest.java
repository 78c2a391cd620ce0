package eu.clusterxchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every package says what it owns, promises and does not. */
class PackageInfoTest {
  private static final Path SOURCES = Path.of("src/main/java/eu/clusterxchange");

  @TempDir Path planted;

  @Test
  void everyPackageHasItsContract() throws IOException {
    assertThat(withoutContract(SOURCES)).isEmpty();
  }

  @Test
  void aPackageWithoutOneIsFound() throws IOException {
    Files.writeString(
        Files.createDirectories(planted.resolve("silent")).resolve("Quiet.java"), "class Quiet {}");
    Path mumbling = Files.createDirectories(planted.resolve("mumbling"));
    Files.writeString(mumbling.resolve("Low.java"), "class Low {}");
    Files.writeString(mumbling.resolve("package-info.java"), "package mumbling;");

    assertThat(withoutContract(planted))
        .extracting(Path::getFileName)
        .map(Path::toString)
        .containsExactlyInAnyOrder("silent", "mumbling");
  }

  private static List<Path> withoutContract(Path sources) throws IOException {
    Set<Path> packages;
    try (Stream<Path> files = Files.walk(sources)) {
      packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toSet());
    }
    assertThat(packages).isNotEmpty();
    return packages.stream().filter(directory -> !saysSomething(directory)).toList();
  }

  private static boolean saysSomething(Path directory) {
    try {
      Path file = directory.resolve("package-info.java");
      return Files.exists(file) && Files.readString(file).contains("/**");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
