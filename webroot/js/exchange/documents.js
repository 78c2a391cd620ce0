import { asProblem } from '../problem.js';

const AGAIN = 10_000;
const KEPT = 60_000;

/** The frozen versions of a commitment and their documents, newest first; tells when one is ready or could not be made. */
export class Documents {
  versions = [];
  problem = null;
  saving = null;

  constructor({ api, redraw }) {
    Object.assign(this, { api, redraw });
  }

  async load(commitmentId) {
    this.commitmentId = commitmentId;
    const { versions } = await this.api.get(`/api/commitments/${commitmentId}/versions`);
    this.versions = versions;
    this.awaitPreparation();
  }

  async refresh() {
    try {
      await this.load(this.commitmentId);
    } catch (error) {
      if (!asProblem(error).passing) throw error;
      this.awaitPreparation();
    }
    this.redraw();
  }

  /** A hint says when it is ready; asking now and then is for a hint that got lost, and for failures. */
  awaitPreparation() {
    clearTimeout(this.again);
    if (this.closed || !this.versions.some(({ state }) => state === 'PREPARING')) return;
    this.again = setTimeout(() => this.refresh(), AGAIN);
  }

  close() {
    this.closed = true;
    clearTimeout(this.again);
  }

  /** Fetched by us and not by a link: so the session is renewed, and a refusal is said in words. */
  async save(version) {
    if (this.saving !== null) return;
    Object.assign(this, { saving: version, problem: null });
    this.redraw();
    try {
      offer(await this.api.file(`/api/commitments/${this.commitmentId}/document?version=${version}`));
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.saving = null;
    this.redraw();
  }
}

function offer({ name, blob }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
