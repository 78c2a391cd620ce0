package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Field;
import eu.clusterxchange.commitments.editing.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gathers what the rules find. */
final class Findings {
  private final List<Finding> faults = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private int filled;
  private int required;

  void fault(String path, String key, Map<String, Object> values) {
    faults.add(new Finding(path, key, values));
  }

  void warning(String path, String key, Map<String, Object> values) {
    warnings.add(new Finding(path, key, values));
  }

  /** One more field that has to be filled. */
  void required(boolean isFilled) {
    required++;
    filled += isFilled ? 1 : 0;
  }

  Completeness inOrderOf(Form form) {
    List<String> order = form.fields().all().stream().map(Field::path).toList();
    var byPlace =
        Comparator.comparingInt(
            (Finding finding) -> order.indexOf(finding.path().split("\\.", 2)[0]));
    return new Completeness(
        filled,
        required,
        faults.stream().sorted(byPlace).toList(),
        warnings.stream().sorted(byPlace).toList());
  }
}
