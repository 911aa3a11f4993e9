/** Of three bytes each, as Japanese ones, they leave room in the 255 that a name may have. */
const MOST_CHARACTERS = 60

/** A name without what Windows takes for a part of a path, or does not allow in one. */
export function fileNameOf(name: string): string {
  return Array.from(name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_')).slice(0, MOST_CHARACTERS).join('')
}

/** What Windows allows in no name of a file. */
export const FORBIDDEN_CHARACTERS = '< > : " / \\ | ? *'

const PLAIN = /^[^\p{Cc}<>:"/\\|?*.][^\p{Cc}<>:"/\\|?*]*\.joryu$/iu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)\./i

/** Whether a pack can be called so in whatever folder: no way out of it, not hidden, and allowed on Windows. */
export function isPackName(name: string): boolean {
  return name.length <= 120 && PLAIN.test(name) && !RESERVED.test(name)
}
