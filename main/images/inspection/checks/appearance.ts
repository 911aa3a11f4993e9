import type { Finding, PictureCode, Sureness } from '../../../../shared/domain/finding.ts'
import type { MeasuredSet } from '../measurements.ts'
import { findOutliers } from '../outliers.ts'
import type { Trait } from '../outliers.ts'

interface Check {
  readonly code: PictureCode
  readonly sureness: Sureness
  readonly trait: Trait
}

/** A picture with less contrast is one gray, whatever its set looks like, gray levels. */
const emptyContrast = 1

/** Ratios are compared as logarithms: half and double are equally far. */
const checks: readonly Check[] = [
  {
    code: 'blurred', sureness: 'likely',
    trait: { value: ({ sharpness }) => Math.log(sharpness + 1e-6), side: 'low', floor: Math.log(2) },
  },
  { code: 'dark', sureness: 'likely', trait: { value: ({ brightness }) => brightness, side: 'low', floor: 20 } },
  { code: 'bright', sureness: 'likely', trait: { value: ({ brightness }) => brightness, side: 'high', floor: 20 } },
  {
    code: 'noisy', sureness: 'likely',
    trait: { value: ({ noise }) => Math.log(noise + 1), side: 'high', floor: Math.log(2) },
  },
  {
    code: 'low-information', sureness: 'likely',
    trait: { value: ({ entropy }) => entropy, side: 'low', floor: 2 },
  },
]

/** Pictures that look unlike the rest of their class: blurred, dark, bright, noisy, or with little on them. */
export function checkAppearance(set: MeasuredSet): readonly Finding[] {
  const empty = new Set(set.pictures.flatMap(({ contrast }, at) => (contrast < emptyContrast ? [at] : [])))
  return checks.flatMap(({ code, sureness, trait }) => {
    const pictures = findOutliers(set, trait)
    // What is empty is not blurred as well: one reason is enough to look at a picture.
    const told = code === 'low-information'
      ? [...empty, ...pictures.filter((at) => !empty.has(at))]
      : pictures.filter((at) => !empty.has(at))
    return told.length > 0 ? [{ code, sureness, pictures: told }] : []
  })
}
