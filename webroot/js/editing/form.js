/**
 * @typedef {object} Field
 * @property {string} name
 * @property {'text'|'date'|'number'|'choice'|'boolean'|'rows'} kind
 * @property {Map<string, Field>} [cells] the fields of a row
 * @property {object} definition the field as the schema has it
 */

/** The form as data: which field a path names. A path goes `field` or `rows.<rowId>.field`, as deep as rows nest. */
export class Form {
  /** @param {{sections: {fields: object[]}[]}} schema */
  constructor(schema) {
    /** @type {Map<string, Field>} */
    this.fields = byName(schema.sections.flatMap((section) => section.fields));
  }

  /** @returns {Field|undefined} */
  at(path) {
    const segments = path.split('.');
    if (segments.length % 2 === 0) return undefined;
    let fields = this.fields;
    let field;
    for (let i = 0; i < segments.length; i += 2) {
      field = fields?.get(segments[i]);
      if (!field) return undefined;
      fields = field.cells;
    }
    return field;
  }
}

/** The ids of the rows a path goes through, outermost first. */
export function rowsOnPath(path) {
  return path.split('.').filter((_, index) => index % 2 === 1);
}

function byName(definitions) {
  return new Map(
    definitions.map((definition) => [
      definition.path,
      {
        name: definition.path,
        kind: definition.kind,
        cells: definition.kind === 'rows' ? byName(definition.row) : undefined,
        definition,
      },
    ]),
  );
}
