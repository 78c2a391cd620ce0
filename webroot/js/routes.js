export const PATH_AFTER_SIGN_IN = '/';

export const routes = [
  { pattern: '/', load: () => import('./pages/home-page.js') },
  { pattern: '/sign-in', load: () => import('./pages/sign-in-page.js'), open: true },
  { pattern: '/setup', load: () => import('./pages/setup-page.js'), open: true },
  { pattern: '/profiles', load: () => import('./pages/profiles-page.js') },
  { pattern: '/profiles/new', load: () => import('./pages/new-profile-page.js') },
  { pattern: '/profiles/:id', load: () => import('./pages/profile-page.js') },
  { pattern: '/profiles/:id/step/:step', load: () => import('./pages/profile-step-page.js') },
  { pattern: '/submissions', load: () => import('./pages/submissions-page.js') },
  { pattern: '/submissions/:id', load: () => import('./pages/submission-page.js') },
  { pattern: '/partnerships', load: () => import('./pages/partnerships-page.js') },
  { pattern: '/profiles/:id/catalogue', load: () => import('./pages/catalogue-page.js') },
  { pattern: '/profiles/:id/catalogue/:counterpartId', load: () => import('./pages/counterpart-page.js') },
  { pattern: '/matches', load: () => import('./pages/matches-page.js') },
  { pattern: '/matches/:id', load: () => import('./pages/match-page.js') },
  { pattern: '/exchanges', load: () => import('./pages/exchanges-page.js') },
  { pattern: '/exchanges/:id', load: () => import('./pages/exchange-page.js') },
  { pattern: '/exchanges/:id/commitment', load: () => import('./pages/commitment-page.js') },
  { pattern: '/notifications', load: () => import('./pages/notifications-page.js') },
  { pattern: '/notifications/settings', load: () => import('./pages/notification-settings-page.js') },
  { pattern: '/unsubscribe', load: () => import('./pages/unsubscribe-page.js'), open: true },
];
