import { goodWords, spellingOf } from '../../../shared/domain/className.ts'
import type { ClassMerge } from '../../../shared/domain/layout.ts'

/** Words by which factories call a part that passed and one that did not, each list in the spelling of `spellingOf`. */
const synonyms: readonly (readonly string[])[] = [
  goodWords,
  [
    'ng', 'bad', 'fail', 'failed', 'defect', 'defective', 'abnormal', 'anomaly',
    '不良品', '不良', '不合格', '不合格品', '異常', '不適合',
  ],
]

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
  return synonyms.some((words) => words.includes(spelling))
}

function meaningOf(name: string): string {
  const spelling = spellingOf(name)
  const at = synonyms.findIndex((words) => words.includes(spelling))
  return at < 0 ? `spelled ${spelling}` : `meaning ${at}`
}
