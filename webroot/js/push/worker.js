const SCRIPT = '/sw.js';

export const workersSupported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** The service worker that shows notifications; the browser keeps it when all pages are closed. */
export function registerWorker() {
  return navigator.serviceWorker.register(trusted(SCRIPT), { scope: '/', updateViaCache: 'none' });
}

/** Without making one. */
export function workerIfAny() {
  return workersSupported ? navigator.serviceWorker.getRegistration('/') : undefined;
}

let policy;

/** Our policy allows the browser to take this one file for a worker, and no other. */
function trusted(script) {
  if (!window.trustedTypes) return script;
  policy ??= window.trustedTypes.createPolicy('service-worker', {
    createScriptURL: (url) => {
      if (url !== SCRIPT) throw new TypeError(`${url} is no worker of ours`);
      return url;
    },
  });
  return policy.createScriptURL(script);
}

/** What a worker asks of the page: `{ open: path }` or `{ renew: true }`. */
export function onWorkerMessage(listener) {
  navigator.serviceWorker?.addEventListener('message', ({ data }) => listener(data));
}
