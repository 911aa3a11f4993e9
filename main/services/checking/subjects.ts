import { z } from 'zod'
import type { OriginName, PropertyName } from '../../../shared/domain/finding.ts'
import type { FindingFacts } from '../../../shared/domain/findingFacts.ts'

/** What a decision about a finding is about that has no pictures: classes by their numbers, which outlive names. */
export interface Subject {
  readonly classes: readonly number[]
  readonly what?: PropertyName | OriginName | undefined
  readonly direction?: 'more' | 'less' | undefined
}

const subjectSchema = z.object({
  classes: z.array(z.int()),
  what: z.enum(['brightness', 'noise', 'pure-color', 'size', 'date', 'folder', 'file-type']).optional(),
  direction: z.enum(['more', 'less']).optional(),
}) satisfies z.ZodType<Subject>

/** The same subject is the same text. */
export function subjectText({ classes, what, direction }: Subject): string {
  return JSON.stringify({ classes, what, direction })
}

export function parseSubject(text: string): Subject {
  return subjectSchema.parse(JSON.parse(text))
}

/**
 * What a finding about whole classes can be decided about: each class by itself where it lists several, so that one
 * that joins them later is shown. None for a finding about pictures.
 *
 * @param idOf the number of a class by its index
 */
export function subjectsOf(facts: FindingFacts, idOf: (label: number) => number): readonly Subject[] {
  if ('property' in facts) {
    return [{ classes: [idOf(facts.label)], what: facts.property, direction: facts.direction }]
  }
  if ('origin' in facts) return [{ classes: [], what: facts.origin }]
  if ('largest' in facts) return [{ classes: [idOf(facts.largest.label), idOf(facts.smallest.label)] }]
  if ('classes' in facts) return facts.classes.map(({ label }) => ({ classes: [idOf(label)] }))
  return []
}

/** What a finding about whole classes says of those that are not decided yet; undefined where there are none. */
export function undecidedPart(
  facts: FindingFacts,
  idOf: (label: number) => number,
  isDecided: (subject: Subject) => boolean,
): FindingFacts | undefined {
  if (subjectsOf(facts, idOf).every(isDecided)) return undefined
  const isOpen = ({ label }: { readonly label: number }): boolean => !isDecided({ classes: [idOf(label)] })
  if (facts.code === 'redundancy') return { ...facts, classes: facts.classes.filter(isOpen) }
  if (facts.code === 'few-training-pictures' || facts.code === 'few-test-pictures') {
    return { ...facts, classes: facts.classes.filter(isOpen) }
  }
  return facts
}
