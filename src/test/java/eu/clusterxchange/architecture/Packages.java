package eu.clusterxchange.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * The map of the packages below a base: the product's own, or the planted ones, which are laid out
 * alike.
 */
record Packages(String base) {
  /** From left to right: what stands later may use what stands before. */
  static final List<String> FEATURES =
      List.of(
          "reference",
          "accounts",
          "partnerships",
          "profiles",
          "matching",
          "chat",
          "commitments",
          "exchanges",
          "documents",
          "notifications");

  /** The package and everything below it, as ArchUnit writes it. */
  String all(String name) {
    return base + "." + name + "..";
  }

  String[] all(String... names) {
    return java.util.Arrays.stream(names).map(this::all).toArray(String[]::new);
  }

  String[] features() {
    return all(FEATURES.toArray(String[]::new));
  }

  boolean owns(JavaClass type) {
    return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
  }

  /** The place of the type's feature in the order; -1 when it belongs to none. */
  int place(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(base + ".")
        ? FEATURES.indexOf(name.substring(base.length() + 1).split("\\.", -1)[0])
        : -1;
  }
}
