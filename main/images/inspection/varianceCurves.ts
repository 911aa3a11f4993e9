import type { VarianceCurve } from '../../../shared/domain/varianceCurve.ts'
import { spread } from '../sample.ts'
import { leadingDirections } from './leadingDirections.ts'
import type { MeasuredPicture, MeasuredSet } from './measurements.ts'
import { asPart, type Steps } from './steps.ts'

/** Directions that are looked at, and with them the most that can be told. */
const mostDirections = 64

/** Pictures that are looked at for a curve: more do not change how the variance decays. */
const sampleCount = 1000

/** The curve of all pictures to learn from, then that of each class. */
export function* varianceCurves({ classes, pictures }: MeasuredSet): Steps<readonly VarianceCurve[]> {
  const training = pictures.filter(({ split }) => split === 'training')
  const sets = [
    { label: undefined, members: training },
    ...classes.map((_, label) => ({ label, members: training.filter((picture) => picture.label === label) })),
  ]
  const curves: VarianceCurve[] = []
  for (const [at, { label, members }] of sets.entries()) {
    const shares = yield* asPart(sharesOf(members), at / sets.length, (at + 1) / sets.length)
    curves.push({ label, pictures: members.length, shares })
  }
  return curves
}

function* sharesOf(members: readonly MeasuredPicture[]): Steps<readonly number[]> {
  const thumbnails = spread(members, sampleCount).map(({ thumbnail }) => thumbnail)
  const { variances, totalVariance } = yield* leadingDirections(thumbnails, mostDirections)
  let sum = 0
  return variances.map((variance) => {
    sum += variance
    // Pictures that are all the same have nothing that is left to show.
    return totalVariance === 0 ? 1 : sum / totalVariance
  })
}
