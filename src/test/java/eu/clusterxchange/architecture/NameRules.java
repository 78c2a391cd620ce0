package eu.clusterxchange.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/** Names say what a thing is; these endings say nothing. */
final class NameRules {
  private static final String SAYS_NOTHING =
      ".*(Manager|Helper|Utils?|Common|Data|Info|Processor|Impl|DTO|Dto)";

  private final Packages packages;

  NameRules(Packages packages) {
    this.packages = packages;
  }

  List<Rule> rules() {
    return List.of(
        new Rule(
            "no empty names",
            noClasses()
                .that()
                .resideInAPackage(packages.base() + "..")
                // the demo data is called so by everybody who uses it
                .and()
                .doNotHaveFullyQualifiedName(packages.base() + ".app.DemoData")
                .should()
                .haveNameMatching(SAYS_NOTHING),
            "StayManager",
            "StayHelper",
            "StayUtil>",
            "StayUtils",
            "StayCommon",
            "StayData",
            "StayInfo",
            "StayProcessor",
            "StayImpl",
            "StayDTO"));
  }
}
