import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { complaintsOf } from './form-field.js';

/**
 * Sends a form once at a time; `problem` and `complaints` (by field name) say what came of it. All `names` have to be filled
 * in or ticked, but those that are `optional`.
 */
export class Form {
  busy = false;
  problem = null;
  complaints = {};

  constructor({ names, optional = [], submit, redraw }) {
    Object.assign(this, { names, optional, submit, redraw });
    this.submitted = (event) => this.send(event);
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const values = Object.fromEntries([...this.names, ...this.optional].map((name) => [name, valueOf(form.elements[name])]));
    this.complaints = Object.fromEntries(
      this.names.map((name) => [name, missing(values[name])]).filter(([, complaint]) => complaint),
    );
    await this.attempt(values);
    const wrong = this.names.find((name) => this.complaints[name]);
    // A summary names all of them, so that nobody has to search a long form.
    if (wrong) (form.querySelector('.error-summary') ?? form.elements[wrong]).focus();
  }

  async attempt(values) {
    this.problem = null;
    if (!this.busy && Object.keys(this.complaints).length === 0) {
      this.busy = true;
      this.redraw();
      try {
        await this.submit(values);
      } catch (error) {
        const problem = asProblem(error);
        this.complaints = complaintsOf(problem, this.names);
        // Said at the field, it need not be said twice.
        if (Object.keys(this.complaints).length === 0) this.problem = problem;
      } finally {
        this.busy = false;
      }
    }
    this.redraw();
  }
}

function valueOf(input) {
  return input.type === 'checkbox' ? input.checked : input.value;
}

function missing(value) {
  if (value === false) return t('form.tick');
  return typeof value === 'string' && value.trim() === '' ? t('form.required') : null;
}
