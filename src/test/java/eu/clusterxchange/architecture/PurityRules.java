package eu.clusterxchange.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.List;

/** What decides, only decides (architecture, rule 4). */
final class PurityRules {
  private static final String DECIDING = ".*(Policy|Lifecycle|Command|Event|Id|Facts)";

  private final Packages packages;

  PurityRules(Packages packages) {
    this.packages = packages;
  }

  List<Rule> rules() {
    return List.of(
        new Rule(
            "decision types are pure",
            classes()
                .that()
                .resideInAnyPackage(packages.features())
                .and()
                .haveNameMatching(DECIDING)
                .should(new ReachesOnlyJava(packages)),
            "JsonPolicy",
            "ClockFacts",
            "IndirectCommand"),
        new Rule(
            "lifecycles of the platform are pure",
            classes()
                .that()
                .resideInAPackage(packages.all("platform.lifecycle"))
                .or()
                .haveFullyQualifiedName(packages.base() + ".platform.security.Actor")
                .should(new ReachesOnlyJava(packages)),
            "LoggingDecision"),
        new Rule(
            "editing knows only Java and itself",
            classes()
                .that()
                .resideInAPackage(packages.all("commitments.editing"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", packages.all("commitments.editing")),
            "JsonOperation"));
  }
}
