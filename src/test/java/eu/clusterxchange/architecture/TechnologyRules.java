package eu.clusterxchange.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/** Where each technology is at home (architecture, rule 5). */
final class TechnologyRules {
  private final Packages packages;

  TechnologyRules(Packages packages) {
    this.packages = packages;
  }

  List<Rule> rules() {
    return List.of(
        new Rule(
            "the SQL client is known to repositories only",
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    packages.all("platform.sql", "platform.outbox", "platform.audit"))
                .and()
                .haveNameNotMatching(".*Repository(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient.."),
            "ReadsRows"),
        new Rule(
            "JDBC is known to the embedded database and Flyway only",
            noClasses()
                .that()
                .resideOutsideOfPackage(packages.all("platform.sql"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb.."),
            "SpeaksJdbc"),
        new Rule(
            "the event bus is known to the live channel, the cluster and verticles only",
            noClasses()
                .that()
                .resideOutsideOfPackages(packages.all("platform.live", "platform.cluster"))
                .and()
                .haveNameNotMatching(".*Verticle(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.eventbus.EventBus"),
            "Shouts"),
        new Rule(
            "Hazelcast is known to platform.cluster only",
            noClasses()
                .that()
                .resideOutsideOfPackage(packages.all("platform.cluster"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster.hazelcast.."),
            "Locks"),
        new Rule(
            "features never see a raw request",
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    packages.all("platform.http", "platform.live", "platform.observe", "app"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.ext.web.RoutingContext"),
            "SeesContext"));
  }
}
