/** Who wants to hear what, by kind. */
export class Listeners {
  #byKind = new Map();

  /** @returns {() => void} stops listening */
  on(kind, listener) {
    const listeners = this.#byKind.get(kind) ?? new Set();
    this.#byKind.set(kind, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** A listener that throws must not keep the others, or the merge itself, from going on; its error still surfaces. */
  emit(kind, event) {
    for (const listener of [...(this.#byKind.get(kind) ?? [])]) {
      try {
        listener(event);
      } catch (error) {
        Promise.reject(error);
      }
    }
  }
}
