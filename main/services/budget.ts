import { pictureCount, valuesPerPicture, type LabeledSet } from '../../shared/domain/pictures.ts'
import { Failure } from '../../shared/errors.ts'
import { bytesPerKilobyte } from '../../shared/units.ts'

/** How small a pack shall be, as a user says it. */
export type Budget =
  | { readonly kind: 'bytes'; readonly bytes: number }
  /** A part of the training pictures' bytes at training size, 8 bits a value. */
  | { readonly kind: 'share'; readonly fraction: number }
  /** As many bytes as this many raw pictures of each class take at training size. */
  | { readonly kind: 'pictures'; readonly perClass: number }

/** K, M and their spellings are steps of 1024, as the sizes that the program shows. */
const unitBytes: Readonly<Record<string, number>> = {
  '': 1, 'b': 1,
  'k': bytesPerKilobyte, 'kb': bytesPerKilobyte, 'kib': bytesPerKilobyte,
  'm': bytesPerKilobyte ** 2, 'mb': bytesPerKilobyte ** 2, 'mib': bytesPerKilobyte ** 2,
}

/** A number, commas only between thousands, so that a decimal comma is refused instead of read as ten times as much. */
const pattern = /^((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*(%|-per-class|[kmib]*)$/

/**
 * Reads `1%`, `8192`, `12KB`, `8KiB` or `10-per-class`.
 * @throws Failure 'budget-invalid'
 */
export function parseBudget(given: string): Budget {
  // Full-width digits and signs, as a Japanese keyboard writes them, become plain ones.
  const text = given.normalize('NFKC').trim().toLowerCase()
  const [, digits = '', unit = ''] = pattern.exec(text) ?? []
  const amount = digits === '' ? Number.NaN : Number(digits.replaceAll(',', ''))
  if (unit === '%') return { kind: 'share', fraction: amount / 100 }
  if (unit === '-per-class' && Number.isInteger(amount)) return { kind: 'pictures', perClass: amount }
  const bytes = Math.round(amount * (unitBytes[unit] ?? Number.NaN))
  if (Number.isNaN(bytes)) throw new Failure({ code: 'budget-invalid', given })
  return { kind: 'bytes', bytes }
}

/** Reads several budgets, parted by commas, so that none may be between thousands. @throws Failure 'budget-invalid' */
export function parseBudgets(given: string): readonly Budget[] {
  return given.normalize('NFKC').split(/[,、]/).map(parseBudget)
}

/** The budget in bytes for these training pictures. Whether they can be distilled into it, the plan decides. */
export function budgetBytes(budget: Budget, training: LabeledSet): number {
  const pictureBytes = valuesPerPicture(training.shape)
  switch (budget.kind) {
    case 'bytes':
      return budget.bytes
    case 'share':
      return Math.floor(budget.fraction * pictureCount(training) * pictureBytes)
    case 'pictures':
      return budget.perClass * training.classes.length * pictureBytes
  }
}
