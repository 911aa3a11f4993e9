import type { Finding, PictureCode, Sureness } from '../../../../shared/domain/finding.ts'
import { finenessOf } from '../fineness.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'
import { findOutliers, type Oddness } from '../outliers.ts'
import { asPart, type Steps } from '../steps.ts'
import { valuesOf } from '../valuesOf.ts'

/** A property of pictures by which some look unlike the rest. */
interface Trait extends Oddness {
  readonly value: (picture: MeasuredPicture) => number
}

interface Check {
  readonly code: PictureCode
  readonly sureness: Sureness
  /** Any of them is enough. */
  readonly traits: readonly Trait[]
}

/** A picture with less contrast is one gray, whatever its set looks like, gray levels. */
const emptyContrast = 1

/** What is left of a picture in the dark counts from here on, and so does what is left below white, gray levels. */
const faintest = 10
const white = 255

/** Ratios are compared as logarithms: half and double are equally far. */
const checks: readonly Check[] = [
  {
    code: 'blurred', sureness: 'likely',
    traits: [
      { value: ({ sharpness }) => Math.log(sharpness + 1e-6), side: 'low', floor: Math.log(2) },
      { value: ({ detail }) => Math.log(finenessOf(detail)), side: 'low', floor: Math.log(2) },
    ],
  },
  {
    code: 'dark', sureness: 'likely',
    traits: [
      { value: ({ brightness }) => brightness, side: 'low', floor: 20 },
      { value: ({ brightness }) => Math.log(brightness + faintest), side: 'low', floor: Math.log(3) },
    ],
  },
  {
    code: 'bright', sureness: 'likely',
    traits: [
      { value: ({ brightness }) => brightness, side: 'high', floor: 20 },
      { value: ({ brightness }) => Math.log(white - brightness + faintest), side: 'low', floor: Math.log(3) },
    ],
  },
  {
    code: 'noisy', sureness: 'likely',
    traits: [{ value: ({ noise }) => Math.log(noise + 2), side: 'high', floor: Math.log(1.5) }],
  },
  {
    code: 'low-information', sureness: 'likely',
    traits: [{ value: ({ entropy }) => entropy, side: 'low', floor: 2 }],
  },
]

/** Pictures that look unlike the rest of their class: blurred, dark, bright, noisy, or with little on them. */
export function* checkAppearance(set: MeasuredSet): Steps<readonly Finding[]> {
  const empty = new Set(set.pictures.flatMap(({ contrast }, at) => (contrast < emptyContrast ? [at] : [])))
  const findings: Finding[] = []
  for (const [at, { code, sureness, traits }] of checks.entries()) {
    const odd = yield* asPart(oddBy(set, traits), at / checks.length, (at + 1) / checks.length)
    // What is empty is not blurred as well: one reason is enough to look at a picture.
    const pictures = odd.filter((picture) => !empty.has(picture))
    const told = code === 'low-information' ? [...empty, ...pictures] : pictures
    if (told.length > 0) findings.push({ code, sureness, pictures: told })
  }
  return findings
}

/** Odd by the first trait, then those that only another finds; each once. */
function* oddBy(set: MeasuredSet, traits: readonly Trait[]): Steps<readonly number[]> {
  const odd = new Set<number>()
  for (const [done, { value, ...oddness }] of traits.entries()) {
    const values = yield* asPart(valuesOf(set.pictures, value), done / traits.length, (done + 1) / traits.length)
    for (const at of findOutliers(set, values, oddness)) odd.add(at)
  }
  return [...odd]
}
