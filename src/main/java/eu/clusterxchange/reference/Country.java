package eu.clusterxchange.reference;

/**
 * A country of the scheme (domain 5.1).
 *
 * @param code ISO 3166-1 alpha-2; XK where the standard has none
 * @param active false when it takes part no longer; existing profiles keep it
 * @param note a footnote to be shown with the name; null for none
 */
public record Country(String code, String name, boolean active, String note) implements Coded {}
