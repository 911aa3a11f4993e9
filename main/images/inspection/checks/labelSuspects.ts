import type { Finding, LabelSuspect } from '../../../../shared/domain/finding.ts'
import type { MeasuredSet } from '../measurements.ts'
import { outOfFold } from '../suspects/outOfFold.ts'
import type { Steps } from '../suspects/outOfFold.ts'

/** A suspect looks like another class at least this much, as a part of what pictures of that class do. */
const likeOthers = 0.7

/** And like its own class no more than this, as a part of what pictures of its class do. */
const likeOwn = 0.1

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
  const suspects = suspectsIn(set, yield* outOfFold(set))
  return suspects.length > 0 ? [{ code: 'label-suspects', sureness: 'possible', suspects }] : []
}

/** @param probabilities [n, classes] */
function suspectsIn({ classes, pictures }: MeasuredSet, probabilities: Float32Array): readonly LabelSuspect[] {
  const rowOf = (at: number): Float32Array => probabilities.subarray(at * classes.length, (at + 1) * classes.length)
  const usual = usualConfidence({ classes, pictures }, rowOf)
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

/** Mean of what the pictures of each class look like it. */
function usualConfidence({ classes, pictures }: MeasuredSet, rowOf: (at: number) => Float32Array): readonly number[] {
  const sums = classes.map(() => 0)
  const counts = classes.map(() => 0)
  pictures.forEach(({ label }, at) => {
    sums[label] = (sums[label] ?? 0) + (rowOf(at)[label] ?? 0)
    counts[label] = (counts[label] ?? 0) + 1
  })
  return sums.map((sum, label) => sum / Math.max(1, counts[label] ?? 0))
}
