/** Shows a field and puts the focus into it; of a list of rows, onto its heading. @returns whether it is on the page */
export function goToField(path) {
  const control = document.getElementById(`f-${path}`);
  const place = control ?? document.querySelector(`[data-path="${CSS.escape(path)}"] :is(h3, h4)`);
  if (!place) return false;
  if (!control) place.setAttribute('tabindex', '-1');
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
  return true;
}
