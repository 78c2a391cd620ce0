package eu.clusterxchange.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;

/** Clocks and ids are passed in, and nobody waits (architecture, rule 6). */
final class CallRules {
  private final Packages packages;

  CallRules(Packages packages) {
    this.packages = packages;
  }

  List<Rule> rules() {
    return List.of(time(), ids(), sleep(), prints(), waits());
  }

  private Rule time() {
    return new Rule(
        "nobody but Main reads a clock of the machine",
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(packages.base() + ".Main")
            .should()
            .callMethodWhere(target(name("now")).and(targetOwner(resideInAPackage("java.time.."))))
            .orShould()
            .callMethodWhere(
                target(nameMatching("system.*")).and(targetOwner(resideInAPackage("java.time.."))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime"),
        "instantNow",
        "systemClock",
        "systemSource",
        "millis",
        "nanos");
  }

  private Rule ids() {
    return new Rule(
        "nobody makes ids of his own",
        noClasses().should().callMethod(java.util.UUID.class, "randomUUID"),
        "randomId");
  }

  private Rule sleep() {
    return new Rule(
        "nobody sleeps",
        noClasses().should().callMethodWhere(target(name("sleep"))),
        "threadSleep",
        "unitSleep");
  }

  private Rule prints() {
    return new Rule(
        "nobody prints",
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(name("printStackTrace"))),
        "prints",
        "complains",
        "traces");
  }

  private Rule waits() {
    return new Rule(
        "nobody but app.Server waits for a future",
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(packages.base() + ".app.Server")
            .should()
            .callMethodWhere(
                target(nameMatching("get|join|getNow|resultNow"))
                    .and(targetOwner(assignableTo(Future.class))))
            .orShould()
            .callMethodWhere(
                target(name("await")).and(targetOwner(assignableTo(io.vertx.core.Future.class))))
            .orShould()
            .callMethodWhere(
                target(nameMatching("await|acquire|lock|lockInterruptibly"))
                    .and(
                        targetOwner(assignableTo(CountDownLatch.class))
                            .or(targetOwner(assignableTo(Lock.class)))))
            .orShould()
            .callMethodWhere(
                target(nameMatching("take|put"))
                    .and(targetOwner(assignableTo(BlockingQueue.class)))),
        "joins",
        "gets",
        "awaitsVertx",
        "awaitsLatch",
        "takes",
        "locks");
  }
}
