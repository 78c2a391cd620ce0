package eu.clusterxchange.commitments.editing;

import java.util.List;
import java.util.Set;

/** The form of a commitment: which fields there are and what they may hold. */
public final class Form {

  private final List<Section> sections;
  private final Fields fields;

  /**
   * @throws IllegalArgumentException when two top-level fields have one name, or a field cannot
   *     hold its initial value
   */
  public Form(List<Section> sections) {
    this.sections = List.copyOf(sections);
    this.fields = new Fields(sections.stream().flatMap(s -> s.fields().stream()).toList());
    fields.all().forEach(Form::requireFittingInitial);
  }

  public List<Section> sections() {
    return sections;
  }

  /** The top-level fields of all sections. */
  public Fields fields() {
    return fields;
  }

  /** Null when the form has no such field; whether the rows on the way exist is not asked. */
  public Field find(FieldPath path) {
    var owner = fields;
    for (int level = 0; level < path.depth(); level++) {
      var field = owner.named(path.name(level));
      if (field == null || !(field.kind() instanceof FieldKind.Table table)) {
        return null;
      }
      owner = table.row();
    }
    return owner.named(path.name());
  }

  private static void requireFittingInitial(Field field) {
    try {
      if (field.initial() != null) {
        new LeafRule(Set.of()).check(field, field.initial());
      }
    } catch (Objection misfit) {
      throw new IllegalArgumentException("form: " + field.path() + ": " + misfit.getMessage());
    }
  }
}
