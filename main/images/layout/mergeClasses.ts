import type { ClassMerge } from '../../../shared/domain/layout.ts'

/** Words by which factories call a part that passed and one that did not, each list in the spelling of `spellingOf`. */
const synonyms = [
  ['ok', 'good', 'pass', 'passed', 'normal', '良品', '良', '合格', '合格品', '正常', '適合'],
  [
    'ng', 'bad', 'fail', 'failed', 'defect', 'defective', 'abnormal', 'anomaly',
    '不良品', '不良', '不合格', '不合格品', '異常', '不適合',
  ],
] as const

/**
 * Groups of classes whose names differ only by width, case and signs between words, or are known to mean the same. They
 * are for a person to decide on: of 不良 and NG, one may be the line's word and the other the laboratory's.
 *
 * @param classes their names with the number of their pictures
 */
export function proposeMerges(
  classes: readonly { readonly name: string; readonly count: number }[],
): readonly ClassMerge[] {
  const groups = Map.groupBy(classes, ({ name }) => meaningOf(name))
  return [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const [into, ...from] = group.toSorted((one, other) => other.count - one.count).map(({ name }) => name)
    const isSpelling = new Set(group.map(({ name }) => spellingOf(name))).size === 1
    return { into: into ?? '', from, why: isSpelling ? 'spelling' : 'synonym' }
  })
}

/** Whether a name says by itself that parts of a class passed, or did not. */
export function isKnownClass(name: string): boolean {
  const spelling = spellingOf(name)
  return synonyms.some((words) => words.some((word) => word === spelling))
}

function meaningOf(name: string): string {
  const spelling = spellingOf(name)
  const at = synonyms.findIndex((words) => words.some((word) => word === spelling))
  return at < 0 ? `spelled ${spelling}` : `meaning ${at}`
}

/** A name without what people type by accident: full width, case, spaces, dashes and underscores. */
function spellingOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase()
  return plain.replace(/[\s_-]/g, '') || plain
}
