package eu.clusterxchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import eu.clusterxchange.Main;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the rules of the architecture against the product, and each rule against classes planted to
 * break it and against nothing at all: a rule that cannot fail is no rule.
 */
class ArchitectureTest {
  private static final Packages PRODUCT = new Packages("eu.clusterxchange");
  private static final Packages PLANTED = new Packages("eu.clusterxchange.architecture.planted");
  private static final JavaClasses PRODUCT_CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
  private static final JavaClasses PLANTED_CLASSES =
      new ClassFileImporter().importPackages(PLANTED.base());
  private static final JavaClasses NOTHING =
      new ClassFileImporter().importPackages(PLANTED.base() + ".nothing");

  static Stream<Rule> product() {
    return rules(PRODUCT);
  }

  static Stream<Rule> planted() {
    return rules(PLANTED);
  }

  private static Stream<Rule> rules(Packages packages) {
    return Stream.of(
            new PackageRules(packages).rules(),
            new PurityRules(packages).rules(),
            new TechnologyRules(packages).rules(),
            new CallRules(packages).rules(),
            new NameRules(packages).rules())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("product")
  void holds(Rule rule) {
    rule.rule().check(PRODUCT_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void reportsEachPlantedViolation(Rule rule) {
    assertThat(rule.culprits()).isNotEmpty();
    assertThatThrownBy(() -> rule.rule().check(PLANTED_CLASSES))
        .isInstanceOf(AssertionError.class)
        .satisfies(
            report ->
                rule.culprits()
                    .forEach(culprit -> assertThat(report).hasMessageContaining(culprit)));
  }

  @ParameterizedTest
  @MethodSource("product")
  void failsWhenItFindsNothingToCheck(Rule rule) {
    assertThatThrownBy(() -> rule.rule().check(NOTHING))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  @Test
  void everyPackageOfTheOrderExists() {
    assertThat(PRODUCT_CLASSES.stream().map(PRODUCT::place).distinct())
        .contains(
            java.util.stream.IntStream.range(0, Packages.FEATURES.size())
                .boxed()
                .toArray(Integer[]::new));
  }
}
