/**
 * Shows notifications when no page is open, and leads to what they are about. It keeps nothing and fetches nothing, so a
 * page never gets an old file from it.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, text, link, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body: text, tag, icon: '/img/mark-192.png', lang: 'en', data: { link } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.link));
});

// The browser's push service gave this device a new address: an open page tells the server, or the next one that opens.
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(tell({ renew: true })));

async function open(link) {
  const address = new URL(link, self.location.origin);
  if (address.origin !== self.location.origin) return undefined;
  const [page] = await pages();
  if (!page) return self.clients.openWindow(address.href);
  page.postMessage({ open: address.pathname + address.search });
  return page.focus();
}

async function tell(message) {
  for (const page of await pages()) page.postMessage(message);
}

/** The one looked at last comes first. */
function pages() {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true });
}
