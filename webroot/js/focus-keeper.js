/**
 * Runs a drawing that may move rows. An element that is moved loses the focus; somebody who is typing in a row that a
 * colleague moves must not be thrown out of it.
 */
export function keepingFocus(draw) {
  const focused = document.activeElement;
  const { selectionStart, selectionEnd, selectionDirection } = focused ?? {};
  draw();
  if (!focused || document.activeElement === focused || focused === document.body || !focused.isConnected) return;
  focused.focus({ preventScroll: true });
  if (selectionStart !== null && selectionStart !== undefined) focused.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
}
