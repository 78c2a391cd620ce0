/**
 * Where the harness' document (15 long texts, 10 rows with 4 text cells) lies in the commitment form. The form has 11 long texts
 * of its own; the others are cells without a small limit: two of each objective, one of each session of the agenda.
 */
const LONG = 20_000;
const TEXTS = 15;
const ROWS = 10;
const CELLS = 4;

/** @typedef {import('../../webroot/js/editing/editing-session.js').EditingSession} EditingSession */
/** @typedef {{field: string}|{row: number, col: string}} Target of a keystroke, as the harness names it */

export class Layout {
  #top;
  #columns;
  #paths;

  /** @param {object} schema @param {string[]} columns the harness' names of a row's cells */
  constructor(schema, columns) {
    if (columns.length !== CELLS) throw new Error(`A row of the harness has ${columns.length} cells, this layout knows ${CELLS}.`);
    this.#columns = columns;
    this.#top = schema.sections
      .flatMap(({ fields }) => fields)
      .filter(({ kind, maxLength }) => kind === 'text' && maxLength >= LONG)
      .map(({ path }) => path)
      .slice(0, TEXTS);
  }

  /** Makes the rows that are missing. @param {EditingSession} session */
  makeRows(session) {
    const missing = (rows, wanted) => wanted - session.rows(rows).length;
    for (let n = missing('objectives', this.#objectives); n > 0; n--) session.insertRow('objectives', last(session, 'objectives'));
    for (let n = missing('agenda', 1); n > 0; n--) session.insertRow('agenda');
    const sessions = `agenda.${session.rows('agenda')[0]}.sessions`;
    for (let n = missing(sessions, 2 * ROWS); n > 0; n--) session.insertRow(sessions, last(session, sessions));
  }

  /** Finds its places in a form that has all its rows. @param {EditingSession} session */
  find(session) {
    const objectives = session.rows('objectives');
    const day = session.rows('agenda')[0];
    const contents = session.rows(`agenda.${day}.sessions`).map((id) => `agenda.${day}.sessions.${id}.content`);
    const text = (n) => `objectives.${objectives[n]}.text`;
    const result = (n) => `objectives.${objectives[n]}.expectedResult`;
    this.#paths = new Map(this.#top.map((path, n) => [`field${n}`, path]));
    for (let n = this.#top.length; n < TEXTS; n++) {
      const extra = n - this.#top.length;
      this.#paths.set(`field${n}`, (extra % 2 === 0 ? text : result)(ROWS + (extra >> 1)));
    }
    for (let row = 0; row < ROWS; row++) {
      const cells = [text(row), result(row), contents[2 * row], contents[2 * row + 1]];
      cells.forEach((path, n) => this.#paths.set(`${row} ${this.#columns[n]}`, path));
    }
  }

  /** @param {Target} target @returns {string} */
  path(target) {
    return this.#paths.get(target.field ?? `${target.row} ${target.col}`);
  }

  /** Every place that is typed in, with what the harness has there at the start. @param {{form: object, agenda: object[]}} start */
  places({ form, agenda }) {
    return [
      ...Object.entries(form).map(([field, text]) => ({ path: this.path({ field }), text })),
      ...agenda.flatMap((cells, row) => this.#columns.map((col) => ({ path: this.path({ row, col }), text: cells[col] }))),
    ];
  }

  /** Of the extra texts two lie in each further objective. */
  get #objectives() {
    return ROWS + Math.ceil((TEXTS - this.#top.length) / 2);
  }
}

function last(session, rows) {
  return session.rows(rows).at(-1) ?? null;
}
