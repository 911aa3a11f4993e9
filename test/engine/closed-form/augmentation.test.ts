import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStream } from '../../../shared/stream.ts'
import type { ImageShape } from '../../../shared/domain/pictures.ts'
import {
  applyDraw, drawAugmentation, drawInputs, drawShapes, FULL_AUGMENTATION, identityDraw, NO_AUGMENTATION,
  type Augmentation, type Draw, type DrawTensors,
} from '../../../main/engine/augment/augmentation.ts'
import { resampling } from '../../../main/engine/augment/resampling.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { outputAt } from '../../../main/engine/executor/parts.ts'
import { randomValues } from '../../support/engineNumbers.ts'

const image: ImageShape = { channels: 3, height: 6, width: 8 }
const COUNT = 2
const pictures = randomValues(createStream(1), COUNT * image.channels * image.height * image.width)

/** Changed pictures. [n, C, H, W] */
async function changed(draw: Draw, x: Float32Array = pictures): Promise<Float32Array> {
  const shape = [COUNT, image.channels, image.height, image.width]
  const program = await cpuExecutor.compile((x, ...tensors) => {
    // A draw has four arrays.
    return [applyDraw(x, ...(tensors as DrawTensors))]
  }, [shape, ...drawShapes(image)])
  return outputAt(await program.run([x, ...drawInputs(draw)]), 0)
}

/** The pictures with each value taken from elsewhere in its row or column, 0 from outside. */
function movedBy(down: number, right: number): Float32Array {
  return pictures.map((_, at) => {
    const column = (at % image.width) - right
    const row = (Math.floor(at / image.width) % image.height) - down
    const isInside = column >= 0 && column < image.width && row >= 0 && row < image.height
    return isInside ? pictures[at - down * image.width - right] ?? NaN : 0
  })
}

const identity = identityDraw(image)
const flipped: Draw = { ...identity, columns: resampling(image.width, 1, 0, true) }

test('the identity changes no bit', async () => {
  expect(await changed(identity)).toEqual(pictures)
})

test('a flip mirrors columns, and two flips are none', async () => {
  const once = await changed(flipped)
  expect(once).toEqual(pictures.map((_, at) => pictures[at - 2 * (at % image.width) + image.width - 1] ?? NaN))
  expect(await changed(flipped, once)).toEqual(pictures)
})

test.each([[1, 0], [0, -2], [-1, 3]])('a shift by %d rows and %d columns moves whole pixels', async (down, right) => {
  const rows = resampling(image.height, 1, down, false)
  const columns = resampling(image.width, 1, right, false)
  expect(await changed({ ...identity, rows, columns })).toEqual(movedBy(down, right))
})

test('a scale keeps the center and mixes two neighbors', () => {
  // Of 3 places, 2 times as large: place 0 comes from (0 - 1) / 2 + 1 = 0.5, half of places 0 and 1 each.
  expect(resampling(3, 2, 0, false)).toEqual(Float32Array.of(0.5, 0.5, 0, 0, 1, 0, 0, 0.5, 0.5))
})

test('a resampling row mixes at most two neighbors, whole inside and less where it looks outside', () => {
  const lengths = fc.integer({ min: 2, max: 40 })
  const scales = fc.double({ min: 0.8, max: 1.25, noNaN: true })
  const shifts = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(fc.property(lengths, scales, shifts, fc.boolean(), (length, scale, shift, isFlipped) => {
    const matrix = resampling(length, scale, shift, isFlipped)
    for (let row = 0; row < length; row += 1) {
      const values = [...matrix.subarray(row * length, (row + 1) * length)]
      const places = [...values.keys()].filter((place) => values[place] !== 0)
      const sum = values.reduce((total, value) => total + value, 0)
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
      expect(Math.max(0, ...places) - Math.min(length, ...places)).toBeLessThanOrEqual(1)
      const isInside = places.length > 0 && !places.includes(0) && !places.includes(length - 1)
      if (isInside) expect(sum).toBeCloseTo(1, 5)
      else expect(sum).toBeLessThanOrEqual(1.00001)
    }
  }), { seed: 1 })
})

test('brightness adds, and contrast stretches around the picture mean', async () => {
  const plane = pictures.length / COUNT
  const mean = (picture: number): number =>
    pictures.subarray(picture * plane, (picture + 1) * plane).reduce((sum, value) => sum + value, 0) / plane
  const means = [mean(0), mean(1)]
  const meanAt = (at: number): number => means[Math.floor(at / plane)] ?? NaN
  expectClose(await changed({ ...identity, tone: Float32Array.of(1, 0.3) }), pictures.map((value) => value + 0.3))
  expectClose(
    await changed({ ...identity, tone: Float32Array.of(1.5, 0) }),
    pictures.map((value, at) => meanAt(at) + 1.5 * (value - meanAt(at))),
  )
})

test('what is cut out is 0 and the rest stays', async () => {
  const mask = identity.mask.map((_, place) => (place < 10 ? 0 : 1))
  const plane = image.height * image.width
  const cut = await changed({ ...identity, mask })
  // A negative value times 0 is -0, and -0 + 0 is 0.
  expect(cut.map((value) => value + 0)).toEqual(pictures.map((value, at) => (at % plane < 10 ? 0 : value)))
})

const names = ['flip', 'shift', 'scale', 'cutout', 'brightness', 'contrast'] as const

test('a switched-off change is never drawn, and every other one is', () => {
  fc.assert(fc.property(fc.subarray([...names]), fc.integer(), (switchedOn, seed) => {
    const augmentation = Object.fromEntries(names.map((name) => [name, switchedOn.includes(name)]))
    const stream = createStream(seed)
    const drawn = Array.from({ length: 200 }, (_, at) =>
      // Every name is a key.
      changeIn(drawAugmentation(augmentation as unknown as Augmentation, image, stream.fork(`${at}`))))
    expect(new Set(drawn.filter((name) => name !== 'none'))).toEqual(new Set(switchedOn))
  }), { seed: 1, numRuns: 40 })
})

test('draws keep to their ranges', () => {
  const large = { channels: 1, height: 32, width: 24 } as const
  for (let seed = 0; seed < 300; seed += 1) {
    const { columns, mask, rows, tone } = drawAugmentation(FULL_AUGMENTATION, large, createStream(seed))
    const [contrast = NaN, brightness = NaN] = tone
    expect(Math.abs(contrast - 1)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(brightness)).toBeLessThanOrEqual(0.5)
    expect(mask.filter((value) => value === 0).length).toBeLessThanOrEqual(16 * 12)
    // A shift by at most 1/8 and a scale by at most 1.2 leave the middle among the places it came from.
    expect(reach(rows, 32)).toBeLessThanOrEqual(4)
    expect(reach(columns, 24)).toBeLessThanOrEqual(3)
  }
})

test('nothing switched on draws the identity', () => {
  expect(drawAugmentation(NO_AUGMENTATION, image, createStream(1))).toEqual(identity)
})

/** What a draw does, read off its arrays. */
function changeIn({ columns, mask, rows, tone }: Draw): keyof Augmentation | 'none' {
  if (mask.some((value) => value === 0)) return 'cutout'
  if (tone[0] !== 1) return 'contrast'
  if (tone[1] !== 0) return 'brightness'
  if ([...rows, ...columns].some((value) => value > 0 && value < 1)) return 'scale'
  if (columns.every((value, at) => value === flipped.columns[at])) return 'flip'
  const isSame = [...rows, ...columns].every((value, at) => value === [...identity.rows, ...identity.columns][at])
  return isSame ? 'none' : 'shift'
}

/** How far from itself the middle place comes from; a flip moves the middle by one at most. */
function reach(matrix: Float32Array, length: number): number {
  const middle = length / 2
  const from = [...matrix.subarray(middle * length, (middle + 1) * length).keys()]
    .filter((place) => (matrix[middle * length + place] ?? 0) > 0)
  return Math.max(...from.map((place) => Math.abs(place - middle)))
}

/** Equal up to rounding. */
function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length)
  expected.forEach((value, at) => expect(actual[at]).toBeCloseTo(value, 6))
}
