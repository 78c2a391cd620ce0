/** Tells listeners in the order in which they came. A listener that fails must not silence the others. */
export class Observable {
  #listeners = new Set();

  observe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(...news) {
    for (const listener of [...this.#listeners]) {
      try {
        listener(...news);
      } catch (error) {
        console.error(error);
      }
    }
  }
}
