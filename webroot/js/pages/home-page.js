import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { nextSteps } from '../next-steps.js';
import { Participation } from '../participation.js';
import { problemNotice } from '../ui/problem-notice.js';

const SHOWN = 6;
const WANTED = { EC: ['exchanges'], USER: ['profiles', 'matches', 'conversations', 'exchanges'] };

export default class HomePage {
  title = t('home.title');

  constructor(app, params, redraw) {
    this.app = app;
    this.participation = new Participation({ ...app, wanted: WANTED[app.session.role] });
    this.participation.observe(redraw);
    this.unobserve = app.submissions.observe(redraw);
  }

  open() {
    return this.participation.load();
  }

  close() {
    this.participation.close();
    this.unobserve();
  }

  view() {
    const [first, ...others] = this.steps();
    return html`
      <h1 class="mb-3">${t('home.greeting', { name: this.app.session.account.name })}</h1>
      ${problemNotice(this.participation.problem)}
      ${first ? this.nextStep(first) : this.nothingToDo()}
      ${others.length > 0 ? this.afterThat(others) : nothing}
      <div class="row g-3 mt-1">${this.overview()}</div>`;
  }

  steps() {
    const { participation, app } = this;
    const steps = nextSteps({ ...participation, submissions: app.submissions.count });
    const isNew = app.session.role === 'USER' && participation.profiles.length === 0;
    return isNew ? [...steps, { kind: 'createProfile', values: {}, href: '/profiles/new' }] : steps;
  }

  nextStep({ kind, values, href }) {
    return html`<section class="card next-step mb-4" aria-labelledby="next-title">
      <div class="card-body">
        <p class="mb-1">${t('home.nextStep')}</p>
        <h2 id="next-title" class="h4">${t(`step.${kind}.title`, values)}</h2>
        <p>${t(`step.${kind}.text`)}</p>
        <a class="btn btn-primary" href=${href}>${t(`step.${kind}.action`)}</a>
      </div>
    </section>`;
  }

  nothingToDo() {
    return html`<section class="empty mb-4">
      <h2>${t('home.nothing')}</h2>
      <p class="mb-0">${t('home.nothingText')}</p>
    </section>`;
  }

  afterThat(steps) {
    return html`<section class="mb-4" aria-labelledby="after-title">
      <h2 id="after-title">${t('home.afterThat')}</h2>
      <ul class="rows">
        ${steps.slice(0, SHOWN).map(
          ({ kind, values, href }) => html`<li>
            <a class="row-link" href=${href}>
              <span class="title">${t(`step.${kind}.title`, values)}</span>
              <span class="side muted">${t(`step.${kind}.action`)}</span>
            </a>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  overview() {
    const { matches, conversations, exchanges, profiles } = this.participation;
    const unread = conversations.reduce((sum, conversation) => sum + conversation.unread, 0);
    const tiles = [
      ['profiles', '/profiles', profiles.length, t(profiles.length > 0 ? 'home.profilesText' : 'home.noProfiles')],
      ['matches', '/matches', matches.length, unread > 0 ? t('home.matchesText', { count: unread }) : t('home.allRead')],
      ['exchanges', '/exchanges', exchanges.length, t(exchanges.length > 0 ? 'home.exchangesText' : 'home.noExchanges')],
    ];
    return tiles
      .filter(([name]) => this.participation.wanted.includes(name))
      .map(
        ([name, href, count, text]) => html`<div class="col-12 col-md">
          <section class="card h-100"><div class="card-body">
            <h2><a href=${href}>${t(`home.${name}`, { count })}</a></h2>
            <p class="mb-0 muted">${text}</p>
          </div></section>
        </div>`,
      );
  }
}
