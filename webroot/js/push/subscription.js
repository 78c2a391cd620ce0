/** This browser's subscription at its push service, made with the server's key. */
export async function subscribe(worker, key) {
  const held = await worker.pushManager.getSubscription();
  if (held && madeWith(held, key)) return held;
  // One key at a time: with another one the browser refuses.
  await held?.unsubscribe();
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) });
}

/** What the server stores of it. */
export function described(subscription) {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
}

function madeWith(subscription, key) {
  const used = subscription.options?.applicationServerKey;
  return used ? textOf(new Uint8Array(used)) === key : false;
}

function bytesOf(base64url) {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textOf(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
