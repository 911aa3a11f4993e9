import type { Finding, LabelSuspect } from '../../../../shared/domain/finding.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'
import type { Steps } from '../steps.ts'
import { judgeSet } from '../suspects/judge.ts'

/** A suspect looks like another class at least this much, as a part of what pictures of that class do. */
const likeOthers = 0.7

/** And like its own class no more than this, as a part of what pictures of its class do. */
const likeOwn = 0.15

/** A judge that tells less, as a mean over the classes, errs more often than labels do. */
const leastRight = 0.75

/** From fewer pictures of a class nobody learns what it looks like. */
const fewestOfClass = 50

/**
 * Pictures whose label seems wrong. Confident learning (Northcutt, Jiang and Chuang 2021): what counts as looking like
 * a class is what its own pictures reach on average, so that classes which are hard to tell apart do not suspect each
 * other.
 */
export function* checkLabels(set: MeasuredSet): Steps<readonly Finding[]> {
  const counts = set.classes.map((_, label) => set.pictures.filter((picture) => picture.label === label).length)
  if (counts.some((count) => count < fewestOfClass)) return []
  const suspects = suspectsIn(set, yield* judgeSet(set))
  return suspects.length > 0 ? [{ code: 'label-suspects', sureness: 'possible', suspects }] : []
}

/** @param probabilities [n, classes] */
function suspectsIn({ classes, pictures }: MeasuredSet, probabilities: Float32Array): readonly LabelSuspect[] {
  const rowOf = (at: number): Float32Array => probabilities.subarray(at * classes.length, (at + 1) * classes.length)
  const usual = usualConfidence({ classes, pictures }, rowOf)
  if (partRight({ classes, pictures }, rowOf) < leastRight) return []
  const suspects = pictures.flatMap(({ label }, picture): readonly LabelSuspect[] => {
    const row = rowOf(picture)
    const [looksLike = label] = [...row.keys()].filter((other) => other !== label)
      .sort((one, other) => (row[other] ?? 0) - (row[one] ?? 0))
    const [own, probability] = [row[label] ?? 0, row[looksLike] ?? 0]
    if (own > likeOwn * (usual[label] ?? 0) || probability < likeOthers * (usual[looksLike] ?? 0)) return []
    return [{ picture, looksLike, probability }]
  })
  return suspects.sort((one, other) => other.probability - one.probability || one.picture - other.picture)
}

/** How many pictures look most like their class, as a mean over the classes, 0 to 1. */
function partRight({ classes, pictures }: MeasuredSet, rowOf: (at: number) => Float32Array): number {
  return meanOverClasses({ classes, pictures }, ({ label }, at) => {
    const row = rowOf(at)
    return row.indexOf(Math.max(...row)) === label ? 1 : 0
  }).reduce((sum, part) => sum + part, 0) / classes.length
}

/** Mean of what the pictures of each class look like it. */
function usualConfidence(set: MeasuredSet, rowOf: (at: number) => Float32Array): readonly number[] {
  return meanOverClasses(set, ({ label }, at) => rowOf(at)[label] ?? 0)
}

function meanOverClasses(
  { classes, pictures }: MeasuredSet,
  value: (picture: MeasuredPicture, at: number) => number,
): readonly number[] {
  const sums = classes.map(() => 0)
  const counts = classes.map(() => 0)
  pictures.forEach((picture, at) => {
    sums[picture.label] = (sums[picture.label] ?? 0) + value(picture, at)
    counts[picture.label] = (counts[picture.label] ?? 0) + 1
  })
  return sums.map((sum, label) => sum / Math.max(1, counts[label] ?? 0))
}
