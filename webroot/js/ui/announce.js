let pending = [];
let scheduled;

/** Says something through the one polite live region; what comes within half a second is said as one. */
export function announce(sentence) {
  pending.push(sentence);
  scheduled ??= setTimeout(() => {
    const region = document.getElementById('announcer');
    if (region) region.textContent = pending.join(' ');
    pending = [];
    scheduled = undefined;
  }, 500);
}
