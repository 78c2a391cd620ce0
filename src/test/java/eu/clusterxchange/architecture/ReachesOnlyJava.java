package eu.clusterxchange.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * A pure type: neither itself nor anything of ours that it reaches, however indirectly, uses more
 * than the Java library without its clocks. The search ends at the summaries of other features:
 * they are facts to decide on, and what they can be turned into for clients is not the decision's
 * doing.
 */
final class ReachesOnlyJava extends ArchCondition<JavaClass> {
  private static final Set<String> CLOCKS =
      Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Random");

  private final Packages packages;

  ReachesOnlyJava(Packages packages) {
    super("reach nothing but the Java library without its clocks");
    this.packages = packages;
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    Set<JavaClass> seen = new HashSet<>();
    Deque<JavaClass> left = new ArrayDeque<>();
    left.add(item);
    while (!left.isEmpty()) {
      for (Dependency dependency : left.remove().getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (packages.owns(target)) {
          if (!target.getSimpleName().endsWith("Summary") && seen.add(target)) {
            left.add(target);
          }
        } else {
          events.add(
              new SimpleConditionEvent(
                  item,
                  isPlain(target),
                  item.getSimpleName() + " reaches: " + dependency.getDescription()));
        }
      }
    }
  }

  private static boolean isPlain(JavaClass target) {
    return target.isPrimitive()
        || (target.getPackageName().startsWith("java.") && !CLOCKS.contains(target.getName()));
  }
}
