/**
 * Paths to pages by the History API. A route is `{ pattern: '/matches/:id', load: () => import(…), open?: true }`; `open`
 * routes need no session; `signedOut` loads another page for those who have none. `show(route, params, address)` puts the page on the screen.
 */
export class Router {
  constructor({ routes, show, window: view = window }) {
    this.routes = routes.map((route) => ({ ...route, match: matcher(route.pattern) }));
    this.show = show;
    this.view = view;
  }

  start() {
    this.view.addEventListener('popstate', () => {
      this.previous = undefined;
      return this.display();
    });
    this.view.document.addEventListener('click', (event) => this.followed(event));
    return this.display();
  }

  get address() {
    const { pathname, search } = this.view.location;
    return pathname + search;
  }

  /** What the page shows already: told to the address, so that it can be shared and gone back from. */
  note(address) {
    if (address !== this.address) this.view.history.pushState(null, '', address);
  }

  /** Whether going back leads to this path. */
  cameFrom(path) {
    return this.previous?.split('?')[0] === path;
  }

  go(address, { replace = false } = {}) {
    if (!replace) this.previous = this.address;
    this.view.history[replace ? 'replaceState' : 'pushState'](null, '', address);
    if (!replace) this.view.scrollTo(0, 0);
    return this.display();
  }

  display() {
    const { pathname, search } = this.view.location;
    for (const route of this.routes) {
      const params = route.match(pathname);
      if (params) return this.show(route, { ...params, query: new URLSearchParams(search) }, this.address);
    }
    return this.show(null, {}, this.address);
  }

  followed(event) {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.('a[href]');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== this.view.location.origin) return;
    if (link.hash && link.pathname === this.view.location.pathname) return;
    if (!this.routes.some((route) => route.match(link.pathname))) return;
    event.preventDefault();
    this.go(link.pathname + link.search + link.hash);
  }
}

function matcher(pattern) {
  const names = [];
  const source = pattern.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '([^/]+)';
  });
  const expression = new RegExp(`^${source}/?$`);
  return (path) => {
    const found = expression.exec(path);
    return found && Object.fromEntries(names.map((name, index) => [name, decoded(found[index + 1])]));
  };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
