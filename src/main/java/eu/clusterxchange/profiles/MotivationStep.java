package eu.clusterxchange.profiles;

import java.util.List;

/**
 * Step 3: why, and what for. Null is what is not said.
 *
 * @param facilities of a host
 * @param capacity of a host: visitors at a time
 * @param offers and {@code needs}: codes of skills
 */
public record MotivationStep(
    String motivation,
    String objectives,
    String outcomes,
    String facilities,
    Integer capacity,
    List<String> offers,
    List<String> needs) {}
