import { expect, test } from 'vitest'
import { forecastBasis, forecastGap, uncalibratedGap } from '../../../../main/images/inspection/forecast/forecast.ts'
import { thumbnailsOf } from '../../../../main/images/inspection/thumbnailsOf.ts'
import { asTraining, type TrainingSplit } from '../../../../shared/domain/pictures.ts'
import { createStream } from '../../../../shared/stream.ts'
import { platePixels, resultOf } from '../../../support/inspectionSets.ts'

/** Plates of two classes by turns. @param kinds so many different ones, the others are like them */
function plates(count: number, kinds: number, channels: 1 | 3 = 1): TrainingSplit {
  const pictures = Array.from({ length: count }, (_, at) => {
    const pixels = platePixels(createStream(1).fork(String(at % kinds)), at % 2 === 0 ? 'spot' : 'stripe')
    return pixels.map((value, pixel) => value + ((at + pixel) % 3))
  })
  const side = Math.sqrt(pictures[0]?.length ?? 0)
  return asTraining({
    shape: { channels, height: side, width: side },
    classes: ['a', 'b'],
    pixels: Uint8Array.from(pictures.flatMap((pixels) => Array.from({ length: channels }, () => [...pixels]).flat())),
    labels: Uint8Array.from(pictures, (_, at) => at % 2),
  })
}

const basis = resultOf(forecastBasis(plates(60, 60)))

test('a pack of more pictures costs less accuracy, and the forecast says how far it may be off', () => {
  const gaps = [1, 8, 20, 30].map((perClass) => forecastGap(basis, perClass))
  expect(gaps.map(({ gap }) => gap)).toEqual(gaps.map(({ gap }) => gap).toSorted((one, other) => other - one))
  expect(gaps[0]?.gap).toBeGreaterThan(0.05)
  expect(gaps.at(-1)?.gap).toBe(0)
  for (const { gap, low, high } of gaps) expect(low <= gap && gap < high).toBe(true)
})

test('a set whose pictures are all alike is forecast to cost less than one of many kinds', () => {
  const ofAlike = resultOf(forecastBasis(plates(60, 2)))
  expect(uncalibratedGap(ofAlike, 4)).toBeLessThan(uncalibratedGap(basis, 4))
})

test('gray pictures stored in color look as those in gray', () => {
  const [gray, color] = [plates(4, 4), plates(4, 4, 3)].map((set) => resultOf(thumbnailsOf(set, [0, 3])))
  expect(gray).toHaveLength(2)
  expect(color).toEqual(gray)
})
