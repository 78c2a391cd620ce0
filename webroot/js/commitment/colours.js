const COLOURS = 6;

/** The colour of a person, the one that their caret has too: a class of `editing/remote-carets.css`. */
export function colourClass(accountId) {
  let sum = 0;
  for (const letter of accountId) sum = (sum * 31 + letter.charCodeAt(0)) % 65521;
  return `remote-colour-${sum % COLOURS}`;
}
