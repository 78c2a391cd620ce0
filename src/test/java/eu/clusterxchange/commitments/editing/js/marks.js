import { insertedText } from '/js/editing/text-operation.js';

/** Letters of which no two are alike, so that the fate of each can be told without knowing how texts are merged. */
export class Marks {
  #written = [];
  #removed = new Set();

  write(count) {
    let text = '';
    for (let i = 0; i < count; i++) {
      const number = this.#written.length;
      const mark = String.fromCodePoint(number % 3 === 0 ? 0x1f300 + number : 0x4e00 + number);
      this.#written.push(mark);
      text += mark;
    }
    return text;
  }

  remove(letters) {
    for (const letter of letters) this.#removed.add(letter);
  }

  /**
   * @param {object} after
   * @param {object} after.content what the server has in the end
   * @param {object[]} after.log every edit as executed
   * @param {string} after.givenBack all that was given back to anybody
   * @param {boolean} after.refused whether any edit was refused; with it a removal may have been
   */
  judge({ content, log, givenBack, refused }) {
    const left = lettersOf(textsIn(content));
    if (new Set(left).size !== left.length) throw new Error(`doubled: ${left.join('')}`);
    const here = new Set(left);
    const accepted = new Set(lettersOf(log.flatMap(({ operations }) => operations.map(inserted))));
    const back = new Set(givenBack);
    for (const mark of this.#written) {
      const fate = `${mark} (${this.#written.indexOf(mark)})`;
      if (here.has(mark)) {
        if (!refused && this.#removed.has(mark)) throw new Error(`removed, but there: ${fate}`);
        if (back.has(mark)) throw new Error(`given back, but there: ${fate}`);
      } else if (!this.#removed.has(mark) && !back.has(mark)) {
        if (!accepted.has(mark)) throw new Error(`lost: ${fate}`);
        if (!wasInRow(mark, log)) throw new Error(`accepted, then lost: ${fate}`);
      }
    }
  }
}

function wasInRow(mark, log) {
  return log.some(({ operations }) =>
    operations.some((operation) => inserted(operation).includes(mark) && (operation.rows ?? operation.field).includes('agenda')),
  );
}

function inserted(operation) {
  if (operation.text) return insertedText(operation.text);
  return operation.value ? textsIn(operation.value).join('') : '';
}

function textsIn(value) {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? [value] : [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'id' || name === 'mode' ? [] : textsIn(inner)));
}

function lettersOf(texts) {
  return texts.flatMap((text) => Array.from(text));
}
