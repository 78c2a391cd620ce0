package eu.clusterxchange.notifications;

import java.util.List;
import java.util.Map;

/** How people recognise their devices in a list. */
final class DeviceName {
  /** More telling names first: most browsers claim to be others too. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser", "Samsung Internet"),
          Map.entry("Firefox", "Firefox"),
          Map.entry("FxiOS", "Firefox"),
          Map.entry("Chrome", "Chrome"),
          Map.entry("CriOS", "Chrome"),
          Map.entry("Safari", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS", "Mac"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  private DeviceName() {}

  /**
   * @param userAgent the header that the browser sent; may be null
   */
  static String of(String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    String browser = first(BROWSERS, text, "Browser");
    String system = first(SYSTEMS, text, "");
    return system.isEmpty() ? browser : browser + " on " + system;
  }

  private static String first(
      List<Map.Entry<String, String>> names, String text, String otherwise) {
    return names.stream()
        .filter(name -> text.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
