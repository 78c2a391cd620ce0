import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { askConfirmation } from '../ui/dialog.js';
import { organisationType, place } from '../ui/party-card.js';

/** What others propose to this person: each can be taken up, which begins the match, or declined. */
export function proposalCards(proposals, app) {
  const open = proposals.filter(({ allowedActions }) => allowedActions.includes('accept'));
  if (open.length === 0) return nothing;
  return html`<section aria-labelledby="proposals-title">
    <h2 id="proposals-title">${t('proposals.title')}</h2>
    <ul class="proposals">
      ${open.map((proposal) => html`<li>${card(proposal, app)}</li>`)}
    </ul>
  </section>`;
}

function card(proposal, app) {
  const { id, to, counterpart, by, mode, text } = proposal;
  return html`<article class="card proposal" aria-labelledby="proposal-${id}">
    <div class="card-body">
      <h3 id="proposal-${id}"><a href="/profiles/${to.profileId}/catalogue/${counterpart.profileId}">${counterpart.organisation}</a></h3>
      <p class="muted mb-0">${organisationType(counterpart)} · ${place(counterpart)} · ${t(`mode.${mode}`)}</p>
      <blockquote>${text}<br><span class="muted">${by.name}, ${t(`author.${by.role}`)}</span></blockquote>
      <div class="d-flex flex-wrap gap-2">
        <button type="button" class="btn btn-primary" @click=${() => accept(proposal, app)}>${t('action.acceptProposal')}</button>
        <button type="button" class="btn btn-outline-primary" @click=${() => decline(proposal, app)}>${t('action.declineProposal')}</button>
      </div>
    </div>
  </article>`;
}

function accept({ id, counterpart }, { api, router }) {
  return askConfirmation({
    title: t('initiate.title', { name: counterpart.organisation }),
    text: t('initiate.next'),
    confirm: t('action.initiate'),
    submit: async () => {
      const match = await api.post(`/api/match-proposals/${id}/acceptance`);
      await router.go(`/matches/${match.id}`);
    },
  });
}

function decline({ id, counterpart }, { api }) {
  return askConfirmation({
    title: t('decline.title', { name: counterpart.organisation }),
    text: t('decline.text'),
    confirm: t('action.declineProposal'),
    submit: () => api.post(`/api/match-proposals/${id}/refusal`),
  });
}
