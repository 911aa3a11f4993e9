import { isNamedGood } from '../../../shared/domain/className.ts'
import type { PictureClass } from '../../../shared/domain/library.ts'

/** The role of a class by its name. Where no class of a set is called good, nothing is guessed about any. */
export function proposeRole(name: string, names: readonly string[]): PictureClass['role'] {
  if (isNamedGood(name)) return 'ok'
  return names.some(isNamedGood) ? 'ng' : undefined
}
