export const PATH_AFTER_SIGN_IN = '/';

export const routes = [
  { pattern: '/', load: () => import('./pages/home-page.js') },
  { pattern: '/sign-in', load: () => import('./pages/sign-in-page.js'), open: true },
  { pattern: '/setup', load: () => import('./pages/setup-page.js'), open: true },
  { pattern: '/matches', load: () => import('./pages/matches-page.js') },
  { pattern: '/matches/:id', load: () => import('./pages/match-page.js') },
  { pattern: '/exchanges', load: () => import('./pages/exchanges-page.js') },
  { pattern: '/exchanges/:id', load: () => import('./pages/exchange-page.js') },
  { pattern: '/exchanges/:id/commitment', load: () => import('./pages/commitment-page.js') },
  { pattern: '/notifications', load: () => import('./pages/notifications-page.js') },
  { pattern: '/notifications/settings', load: () => import('./pages/notification-settings-page.js') },
  { pattern: '/unsubscribe', load: () => import('./pages/unsubscribe-page.js'), open: true },
];
