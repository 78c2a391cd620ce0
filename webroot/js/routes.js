export const PATH_AFTER_SIGN_IN = '/';

export const routes = [
  { pattern: '/', load: () => import('./pages/home-page.js'), signedOut: () => import('./pages/portal-page.js') },
  { pattern: '/register', load: () => import('./pages/register-page.js'), open: true },
  { pattern: '/confirm', load: () => import('./pages/confirm-page.js'), open: true },
  { pattern: '/forgotten-password', load: () => import('./pages/forgotten-password-page.js'), open: true },
  { pattern: '/new-password', load: () => import('./pages/new-password-page.js'), open: true },
  { pattern: '/mailbox', load: () => import('./pages/mailbox-page.js'), open: true },
  { pattern: '/sign-in', load: () => import('./pages/sign-in-page.js'), open: true },
  { pattern: '/setup', load: () => import('./pages/setup-page.js'), open: true },
  { pattern: '/matches', load: () => import('./pages/matches-page.js') },
  { pattern: '/matches/:id', load: () => import('./pages/match-page.js') },
  { pattern: '/exchanges', load: () => import('./pages/exchanges-page.js') },
  { pattern: '/exchanges/:id', load: () => import('./pages/exchange-page.js') },
  { pattern: '/exchanges/:id/commitment', load: () => import('./pages/commitment-page.js') },
  { pattern: '/notifications', load: () => import('./pages/notifications-page.js') },
];
