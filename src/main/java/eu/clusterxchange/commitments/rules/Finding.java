package eu.clusterxchange.commitments.rules;

import java.util.Map;

/**
 * Something that stands against marking a commitment as ready, or that its writers should know.
 *
 * @param path of the field to change, as edits name it
 * @param key the last part of the key of its text
 * @param values what the text names: texts, whole numbers, dates, durations
 */
public record Finding(String path, String key, Map<String, Object> values) {
  public Finding {
    values = Map.copyOf(values);
  }
}
