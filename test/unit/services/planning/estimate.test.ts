import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateSeconds } from '../../../../main/services/planning/estimate.ts'
import { shortened } from '../../../../main/services/presets.ts'
import { presetNames, totalOf } from '../../../../shared/domain/studyPlan.ts'
import { free, studyOf } from '../../../support/studySizes.ts'

const nothing = { loading: 0, experts: 0, distilling: 0, comparing: 0 }

test('where nothing takes any time, a study takes none, but for the loading that was seen', () => {
  expect(estimateSeconds(studyOf('quick'), free)).toEqual(nothing)
  expect(estimateSeconds(studyOf('quick'), { ...free, loading: 7 })).toEqual({ ...nothing, loading: 7 })
})

test('experts take their steps: 2 x 45 epochs of 1,100 pictures in batches of 128', () => {
  const network = { ...free.network, training: { fixed: 1, picture: 0 } }
  expect(estimateSeconds(studyOf('quick'), { ...free, network }).experts).toBe(2 * 45 * 8)
})

test('an iteration walks its inner steps over all decoded pictures where they are fewer than a batch', () => {
  const network = { ...free.network, matching: { fixed: 0, picture: 1 } }
  expect(estimateSeconds(studyOf('quick'), { ...free, network }).distilling).toBe(140 * 10 * 16)
})

test('decoded values cost once an iteration, and every number once a writing of each fit', () => {
  const values = estimateSeconds(studyOf('quick'), { ...free, spectrum: { decodedValue: 1, codedNumber: 0 } })
  expect(values.distilling).toBe(140 * 16 * 32 * 32)
  const numbers = 2 * 8 * 14 * 14 + 1 + 2 * 14 * 32
  const written = estimateSeconds(studyOf('quick'), { ...free, spectrum: { decodedValue: 0, codedNumber: 1 } })
  // Fits before iterations 84, 109, 134 and after the last.
  expect(written.distilling).toBe(4 * 16 * numbers)
})

test('every contender trains: the full data for five passes where that is more, the others alike', () => {
  const network = { ...free.network, training: { fixed: 1, picture: 0 } }
  const { comparing } = estimateSeconds(studyOf('quick', { evaluationSteps: 20, seeds: 4 }), { ...free, network })
  // 4,096 bytes hold 4 raw pictures; no sheet was probed, so none is coded.
  expect(comparing).toBe(4 * (50 + 20 + 20 + 20))
})

test('a sheet is tried and coded where one fits, by what its encoder and its pictures take', () => {
  const settings = { format: 'webp', quality: 30, height: 16, width: 16 } as const
  const sheet = {
    ...free.sheet, probes: [{ settings, frame: 96, perPicture: 400, distortion: 1 }],
    encodedValue: { webp: 1, avif: 100 },
  }
  const { comparing } = estimateSeconds(studyOf('quick', { seeds: 4 }), { ...free, sheet })
  const aSheet = 0.5 * 10 * 16 * 16
  expect(comparing).toBe(2.5 * aSheet + 4 * 3.5 * aSheet)
})

test('a larger part of a preset never takes less time', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  const parts = fc.tuple(part, part).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
  fc.assert(fc.property(fc.constantFrom(...presetNames), parts, part, part, (preset, [less, more], fixed, picture) => {
    const network = { training: { fixed, picture }, matching: { fixed: picture, picture: fixed }, prediction: picture }
    const secondsOf = (part: number): number =>
      totalOf(estimateSeconds(studyOf(preset, shortened(preset, part)), { ...free, network }))
    expect(secondsOf(less)).toBeLessThanOrEqual(secondsOf(more))
  }))
})
