package eu.clusterxchange.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;

/** Who may know whom (architecture, rules 1 to 3). */
final class PackageRules {
  private static final Pattern OPEN = Pattern.compile(".*(Id|Event|Access|Summary|Commands)");

  private final Packages packages;

  PackageRules(Packages packages) {
    this.packages = packages;
  }

  List<Rule> rules() {
    return List.of(
        platformKnowsNoFeature(),
        onlyMainKnowsApp(),
        leftwardsOnly(),
        leftwardsThroughOpenTypes(),
        nobodyKnowsNotifications(),
        new Rule(
            "no cycles between features",
            slices().matching(packages.base() + ".(*)..").should().beFreeOfCycles(),
            "RightToLeft"),
        new Rule(
            "no cycles within the platform",
            slices().matching(packages.base() + ".platform.(*)..").should().beFreeOfCycles(),
            "StreamToId"));
  }

  private Rule platformKnowsNoFeature() {
    return new Rule(
        "platform knows no feature",
        noClasses()
            .that()
            .resideInAPackage(packages.all("platform"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages.features()),
        "KnowsFeature");
  }

  private Rule onlyMainKnowsApp() {
    return new Rule(
        "only Main knows app",
        noClasses()
            .that()
            .resideOutsideOfPackage(packages.all("app"))
            .and()
            .doNotHaveFullyQualifiedName(packages.base() + ".Main")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(packages.all("app")),
        "KnowsApp");
  }

  private Rule leftwardsOnly() {
    return new Rule(
        "features know only what stands left of them",
        classes()
            .that()
            .resideInAnyPackage(packages.features())
            .should(
                new DependsOnly(
                    "depend only on features to their left",
                    (from, to) -> packages.place(to) <= packages.place(from))),
        "LeftToRight",
        "FarRight");
  }

  private Rule leftwardsThroughOpenTypes() {
    return new Rule(
        "features use each other through open types",
        classes()
            .that()
            .resideInAnyPackage(packages.features())
            .should(
                new DependsOnly(
                    "use of other features only ids, events, access, summaries, commands, ports and values",
                    (from, to) ->
                        packages.place(to) < 0
                            || packages.place(to) == packages.place(from)
                            || isOpen(to))),
        "CallsService",
        "CallsEntry");
  }

  /** Services, repositories, routes and the entry class are nobody else's business. */
  private boolean isOpen(JavaClass type) {
    return type.isEnum()
        || type.isInterface()
        || (type.isRecord()
            && !type.getMethods().stream().anyMatch(m -> m.getName().equals("create")))
        || OPEN.matcher(type.getSimpleName()).matches()
        || packages.place(type) == 0;
  }

  private Rule nobodyKnowsNotifications() {
    return new Rule(
        "nobody knows notifications",
        noClasses()
            .that()
            .resideOutsideOfPackages(packages.all("notifications", "app"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(packages.all("notifications")),
        "FarRight");
  }
}
