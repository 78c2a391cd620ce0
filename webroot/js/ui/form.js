import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { complaintsOf } from './form-field.js';

/** Sends a form once at a time; `problem` and `complaints` (by field name) say what came of it. */
export class Form {
  busy = false;
  problem = null;
  complaints = {};

  constructor({ names, submit, redraw }) {
    Object.assign(this, { names, submit, redraw });
    this.submitted = (event) => this.send(event);
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const values = Object.fromEntries(this.names.map((name) => [name, form.elements[name].value]));
    this.complaints = Object.fromEntries(
      this.names.filter((name) => values[name].trim() === '').map((name) => [name, t('form.required')]),
    );
    await this.attempt(values);
    const wrong = this.names.find((name) => this.complaints[name]);
    if (wrong) form.elements[wrong].focus();
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
