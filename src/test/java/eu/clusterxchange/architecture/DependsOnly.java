package eu.clusterxchange.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;

/** Holds each direct dependency of a class against a question. */
final class DependsOnly extends ArchCondition<JavaClass> {
  private final BiPredicate<JavaClass, JavaClass> may;

  /**
   * @param may whether the first may use the second
   */
  DependsOnly(String description, BiPredicate<JavaClass, JavaClass> may) {
    super(description);
    this.may = may;
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
      boolean allowed = may.test(item, dependency.getTargetClass().getBaseComponentType());
      events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
    }
  }
}
