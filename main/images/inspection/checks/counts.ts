import type { ClassCount, Finding } from '../../../../shared/domain/finding.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'

/** With fewer, what a network learns of a class is chance rather than the class. */
export const leastForTraining = 50

/** Of so many pictures without a single mistake, one knows only that fewer than a tenth go wrong (rule of three). */
const fewTest = 30

/** From this ratio on, a network gains by guessing the larger class. */
const largeRatio = 5

/** Classes with few pictures, and classes of very different sizes. */
export function checkCounts(set: MeasuredSet): readonly Finding[] {
  const training = countsOf(set, 'training')
  const test = countsOf(set, 'test')
  return [
    ...fewIn('few-training-pictures', training, leastForTraining),
    // Without any, test pictures are held out of the others, and nobody knows yet how many.
    ...(test.some(({ count }) => count > 0) ? fewIn('few-test-pictures', test, fewTest) : []),
    ...imbalanceOf(training),
  ]
}

function countsOf({ classes, pictures }: MeasuredSet, split: MeasuredPicture['split']): readonly ClassCount[] {
  const counts = classes.map(() => 0)
  for (const picture of pictures) {
    if (picture.split === split) counts[picture.label] = (counts[picture.label] ?? 0) + 1
  }
  return counts.map((count, label) => ({ label, count }))
}

function fewIn(
  code: 'few-training-pictures' | 'few-test-pictures',
  counts: readonly ClassCount[],
  least: number,
): readonly Finding[] {
  const classes = counts.filter(({ count }) => count < least).sort((one, other) => one.count - other.count)
  return classes.length > 0 ? [{ code, sureness: 'certain', classes }] : []
}

function imbalanceOf(counts: readonly ClassCount[]): readonly Finding[] {
  const sorted = counts.toSorted((one, other) => one.count - other.count)
  const [smallest, largest] = [sorted[0], sorted.at(-1)]
  if (!smallest || !largest || largest.count < largeRatio * smallest.count) return []
  return [{ code: 'imbalance', sureness: 'certain', smallest, largest }]
}
