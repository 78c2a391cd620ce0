package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Cells;
import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Field;
import eu.clusterxchange.commitments.editing.FieldKind;
import eu.clusterxchange.commitments.editing.Fields;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Leaf;
import eu.clusterxchange.commitments.editing.Row;
import eu.clusterxchange.commitments.editing.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the form says has to be filled, in every row. What the system fills is not counted. */
final class RequiredFields {
  private final Set<String> parties;
  private final Findings findings;

  RequiredFields(Set<String> parties, Findings findings) {
    this.parties = parties;
    this.findings = findings;
  }

  void check(Form form, Content content) {
    check(form.fields(), content.cells(), "");
  }

  private void check(Fields fields, Cells cells, String prefix) {
    for (Field field : fields.all()) {
      String path = prefix + field.path();
      if (field.kind() instanceof FieldKind.Table table) {
        List<Row> rows = cells.rows(field.path()).live();
        require(field, path, !rows.isEmpty(), "no-rows");
        rows.forEach(row -> check(table.row(), row.cells(), path + "." + row.id() + "."));
      } else {
        checkLeaf(field, path, cells.value(field.path()));
      }
    }
  }

  private void checkLeaf(Field field, String path, Value value) {
    if (field.kind() instanceof FieldKind.YesNo) {
      require(field, path, value instanceof Leaf.Flag flag && flag.on(), "unticked");
    } else {
      boolean filled = value instanceof Leaf leaf && !leaf.asText().isBlank();
      require(field, path, filled, "empty");
      if (filled && field.kind() instanceof FieldKind.Choice choice) {
        checkChoice(field, choice, path, ((Leaf) value).asText());
      }
    }
  }

  /** Who left a group may still be named in it. */
  private void checkChoice(Field field, FieldKind.Choice choice, String path, String chosen) {
    boolean offered =
        choice.options().stream().anyMatch(option -> option.value().equals(chosen))
            || (choice.parties() && parties.contains(chosen));
    if (!offered) {
      findings.fault(path, "former-party", Map.of("label", field.label()));
    }
  }

  private void require(Field field, String path, boolean filled, String key) {
    if (!field.required() || field.readOnly()) {
      return;
    }
    findings.required(filled);
    if (!filled) {
      findings.fault(path, key, Map.of("label", field.label()));
    }
  }
}
