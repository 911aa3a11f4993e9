import type { AnnotationLoss, ImageRule } from '../../../shared/domain/layout.ts'

/** What a picture without annotations is: a class of its own, as a rule that of the good parts. */
export const bareClass = 'no annotation'

export interface ImageClasses {
  /** Of each picture, in the order in which they were given. */
  readonly names: readonly string[]
  readonly loss: AnnotationLoss
}

/**
 * One class for each picture by its annotations: the one that most of them are of, or the most severe one. Of classes
 * that occur equally often, the more severe one counts.
 *
 * @param pictures the classes of the annotations of each
 * @param severity all classes, the most severe first; those that are missing are the least severe
 */
export function imageClasses(
  pictures: readonly (readonly string[])[],
  rule: ImageRule,
  severity: readonly string[],
): ImageClasses {
  const ranks = new Map(severity.map((name, rank) => [name, rank]))
  const rankOf = (name: string): number => ranks.get(name) ?? severity.length
  const names = pictures.map((annotations) => {
    const counts = new Map<string, number>()
    for (const name of annotations) counts.set(name, (counts.get(name) ?? 0) + 1)
    const byRank = [...counts.keys()].sort((one, other) => rankOf(one) - rankOf(other))
    if (rule === 'most-severe') return byRank[0] ?? bareClass
    return byRank.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] ?? bareClass
  })
  const dropped = pictures.reduce((sum, annotations, at) =>
    sum + annotations.filter((name) => name !== names[at]).length, 0)
  return { names, loss: { rule, dropped, bare: pictures.filter(({ length }) => length === 0).length } }
}
