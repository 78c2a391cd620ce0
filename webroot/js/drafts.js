const PREFIX = 'draft.';

/**
 * A text not yet sent, kept for this tab until it is sent or the person signs out. `name` must hold the account's id when
 * the text is private to it.
 */
export function draft(name) {
  const key = PREFIX + name;
  return {
    read: () => attempt(() => sessionStorage.getItem(key)) ?? '',
    write: (text) => attempt(() => (text ? sessionStorage.setItem(key, text) : sessionStorage.removeItem(key))),
    clear: () => attempt(() => sessionStorage.removeItem(key)),
  };
}

export function hasDrafts() {
  return draftKeys().length > 0;
}

export function clearDrafts() {
  for (const key of draftKeys()) attempt(() => sessionStorage.removeItem(key));
}

function draftKeys() {
  return attempt(() => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) ?? [];
}

/** Storage can be switched off or full; a draft is a courtesy and must not stop the page. */
function attempt(access) {
  try {
    return access();
  } catch {
    return null;
  }
}
