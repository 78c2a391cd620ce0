const PAGE = 500;

/**
 * Puts what an earlier session left onto a copy of the newer content, moved over all that happened in between.
 * @param {import('./working-copy.js').WorkingCopy} copy of the content as it was just opened
 * @param {import('./editing-session.js').Pending} kept
 * @param {{epoch: number, revision: number}} opened
 * @param {(address: string, body: object) => Promise<any>} ask
 * @returns {Promise<object|null>} the problem why it cannot be carried on
 */
export async function takeUp(copy, kept, { epoch, revision }, ask) {
  const { replica } = copy;
  replica.takeUp(kept);
  if (kept.epoch !== epoch) return { type: '/problems/resync' };
  try {
    while (replica.revision < revision) {
      const { edits } = await ask('commitment.since', { epoch, revision: replica.revision, limit: PAGE });
      const missing = edits.filter((edit) => edit.revision > replica.revision && edit.revision <= revision);
      if (missing.length === 0) return { type: '/problems/resync' };
      for (const edit of missing) {
        copy.reportLate(replica.rebase(edit));
        replica.revision = edit.revision;
      }
    }
  } catch (problem) {
    return problem;
  }
  replica.arrive(revision);
  return null;
}
