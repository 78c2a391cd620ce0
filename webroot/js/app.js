import { AccountWatch } from './account-watch.js';
import { Api } from './api.js';
import { ConnectionLine } from './connection-line.js';
import { loadMessages, t } from './i18n.js';
import { LiveChannel } from './live.js';
import { Notifications } from './notifications.js';
import { PageHost } from './page-host.js';
import { ProfileDrafts } from './profiles/profile-drafts.js';
import { Submissions } from './profiles/submissions.js';
import { Reference } from './reference.js';
import { Router } from './router.js';
import { routes } from './routes.js';
import { Session } from './session.js';
import { Shell } from './shell.js';
import { ThisDevice } from './push/this-device.js';
import { onWorkerMessage } from './push/worker.js';

await loadMessages('en');
document.documentElement.lang = 'en';
document.querySelector('.skip-link').textContent = t('page.skip');

const api = new Api({ onSessionLost: () => watch.lost() });
const session = new Session(api);
const live = new LiveChannel({ sessionHolds: () => watch.holds(), onSessionLost: () => watch.lost() });
const notifications = new Notifications({ api, live });
const submissions = new Submissions({ api, session, notifications });
const device = new ThisDevice({ api });
const app = { api, session, live, notifications, submissions, device, reference: new Reference({ api }), profileDrafts: new ProfileDrafts({ api, session }) };
const host = new PageHost({ app, root: document.getElementById('main') });
const router = new Router({ routes, show: (route, params, address) => show(route, params, address) });
const watch = new AccountWatch({ session, live, notifications, device, router, host });
const shell = new Shell({ session, notifications, submissions, signOut: (how) => watch.signOut(how) });
new ConnectionLine({ live, root: document.getElementById('connection') });
Object.assign(app, { router, watch });
onWorkerMessage(({ open, renew }) => {
  if (open) router.go(open);
  if (renew) watch.keepDevice();
});
notifications.observe(() => host.page && host.name());

async function show(route, params, address) {
  const load = session.signedIn ? route?.load : (route?.signedOut ?? route?.load);
  if (route && !route.open && !route.signedOut && !session.signedIn) return watch.askToSignIn(address);
  shell.draw();
  return host.show(load ?? (() => import('./pages/missing-page.js')), params);
}

host.begin(async () => {
  await watch.begin();
  await router.start();
});
