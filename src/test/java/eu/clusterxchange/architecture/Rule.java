package eu.clusterxchange.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the architecture and the proof that it can fail.
 *
 * @param culprits words that its report on the planted classes must contain, one for each planted
 *     violation
 */
record Rule(String name, ArchRule rule, List<String> culprits) {
  Rule(String name, ArchRule rule, String... culprits) {
    this(name, rule, List.of(culprits));
  }

  @Override
  public String toString() {
    return name;
  }
}
