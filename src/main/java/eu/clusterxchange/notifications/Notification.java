package eu.clusterxchange.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that one account was told.
 *
 * @param values what the text names
 */
record Notification(
    UUID account,
    long seq,
    String kind,
    String objectType,
    UUID object,
    String textKey,
    Map<String, String> values,
    Instant at) {}
