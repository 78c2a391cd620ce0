import { PATH_AFTER_SIGN_IN } from './routes.js';

/** Keeps the live channel and the notifications in step with who is signed in, and leads to the sign-in page and back. */
export class AccountWatch {
  constructor({ session, live, notifications, router }) {
    Object.assign(this, { session, live, notifications, router });
  }

  async begin() {
    await this.session.load();
    if (this.session.signedIn) this.attend();
  }

  attend() {
    this.live.start();
    this.notifications.open(this.session.account.id);
  }

  signedIn(returnPath) {
    this.attend();
    return this.router.go(localPath(returnPath), { replace: true });
  }

  signedOut() {
    this.leave();
    return this.router.go('/sign-in');
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
