/**
 * The text with a sign in place of each character that steers a terminal or turns the direction of writing: names of
 * files and classes are strangers' text, and so is all that a pack says. Line feeds stay.
 */
export function harmless(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
