package eu.clusterxchange.commitments.editing;

/**
 * One field of the form.
 *
 * @param path its name within its owner, the form or a row
 * @param help empty when the label says enough
 * @param required whether it must be filled before the commitment is ready
 * @param readOnly whether only the system fills it
 * @param initial what it holds in a new commitment, or null
 */
public record Field(
    String path,
    String label,
    String help,
    boolean required,
    boolean readOnly,
    FieldKind kind,
    Leaf initial) {}
