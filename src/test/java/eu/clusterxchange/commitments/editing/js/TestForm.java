package eu.clusterxchange.commitments.editing.js;

/** A small form with every way fields can lie in each other, and one text that is soon full. */
final class TestForm {

  static final String JSON =
      """
      {"sections": [{"id": "all", "title": "All", "fields": [
        {"path": "objective", "kind": "text", "label": "Objective"},
        {"path": "note", "kind": "text", "label": "Note", "maxLength": 5},
        {"path": "mode", "kind": "choice", "label": "Mode", "options": [
          {"value": "A", "label": "First"}, {"value": "B", "label": "Second"}]},
        {"path": "agenda", "kind": "rows", "label": "Agenda", "row": [
          {"path": "title", "kind": "text", "label": "Title"},
          {"path": "sessions", "kind": "rows", "label": "Sessions", "row": [
            {"path": "title", "kind": "text", "label": "Title"}]}]}]}]}
      """;

  private TestForm() {}
}
