import { hasDrafts } from './drafts.js';
import { t } from './i18n.js';
import { PATH_AFTER_SIGN_IN } from './routes.js';
import { askConfirmation } from './ui/dialog.js';

/** Keeps the live channel and the notifications in step with who is signed in, and leads to the sign-in page and back. */
export class AccountWatch {
  constructor({ session, live, notifications, device, router, host }) {
    Object.assign(this, { session, live, notifications, device, router, host });
  }

  async begin() {
    await this.session.load();
    if (this.session.signedIn) this.attend();
  }

  attend() {
    this.live.start();
    this.notifications.open(this.session.account.id);
    this.keepDevice();
  }

  /** Nothing on the page waits for it; what fails is tried again at the next visit. */
  async keepDevice() {
    try {
      await this.device.attend(this.session.account.id);
    } catch (error) {
      console.info('this device could not be kept', error.message);
    }
  }

  signedIn(returnPath) {
    this.attend();
    return this.router.go(localPath(returnPath), { replace: true });
  }

  /** `how` is `signOut` or `signOutEverywhere`. What was written and not sent is deleted only with the person's word. */
  async signOut(how) {
    this.host.leave();
    if (hasDrafts()) {
      const sure = await askConfirmation({
        title: t('signOut.title'),
        text: t('signOut.text'),
        confirm: t('signOut.button'),
        danger: true,
        submit: () => this.end(how),
      });
      if (!sure) return this.router.display();
    } else {
      await this.end(how);
    }
    this.leave();
    return this.router.go('/sign-in');
  }

  /** A device that could not be taken off the list gets nothing either: the server asks whether its session has ended. */
  async end(how) {
    await this.device.leave().catch((error) => console.info('this device stays on the list', error.message));
    await this.session[how]();
  }

  /** The session ended without our doing: sign in again and come back to the same page. */
  lost() {
    if (!this.session.signedIn) return;
    this.session.forget();
    this.leave();
    this.askToSignIn(this.router.address, 'ended');
  }

  askToSignIn(address, why) {
    const query = new URLSearchParams(address === '/' ? {} : { return: address });
    if (why) query.set('why', why);
    return this.router.go(`/sign-in${query.size ? `?${query}` : ''}`, { replace: true });
  }

  leave() {
    this.notifications.close();
    this.live.stop();
  }

  /** Renews the session if need be; used by the live channel before it tries again. */
  async holds() {
    const account = this.session.account;
    await this.session.load();
    return account !== null && this.session.account?.id === account.id;
  }
}

/** Only paths of our own: a return address must not lead elsewhere. */
function localPath(path) {
  return path && /^\/(?![/\\])/.test(path) ? path : PATH_AFTER_SIGN_IN;
}
