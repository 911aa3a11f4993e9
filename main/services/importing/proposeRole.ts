import type { PictureClass } from '../../../shared/domain/library.ts'

/** What plants call the class of good parts. */
const goodNames = new Set(['ok', 'good', 'pass', 'normal', '良品', '良', '正常', '合格'])

/** The role of a class by its name. Where no class of a set is called good, nothing is guessed about any. */
export function proposeRole(name: string, names: readonly string[]): PictureClass['role'] {
  if (isGood(name)) return 'ok'
  return names.some(isGood) ? 'ng' : undefined
}

/** Full-width and half-width letters are the same word. */
function isGood(name: string): boolean {
  return goodNames.has(name.normalize('NFKC').trim().toLowerCase())
}
