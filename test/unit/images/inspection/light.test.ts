import { expect, test } from 'vitest'
import { checkAppearance } from '../../../../main/images/inspection/checks/appearance.ts'
import { checkPropertyBias } from '../../../../main/images/inspection/checks/bias.ts'
import { picturesOf } from '../../../../shared/domain/finding.ts'
import { createStream, type Stream } from '../../../../shared/stream.ts'
import { measured, resultOf } from '../../../support/inspectionSets.ts'

const side = 48

/** A black ground with bright bars, of which each picture has another number. */
function bars(stream: Stream, offset = 0): Uint8Array {
  const [count, light] = [2 + stream.integer(9), 90 + 140 * stream.uniform()]
  const starts = Array.from({ length: count }, () => 2 + stream.integer(side - 8))
  return Uint8Array.from({ length: side * side }, (_, at) =>
    offset + (starts.some((start) => at % side >= start && at % side < start + 3) ? light : 0))
}

/** As a lens out of focus. */
function blurred(pixels: Uint8Array): Uint8Array {
  return pixels.map((_, at) => {
    const near = [-2, -1, 0, 1, 2].map((far) => pixels[at + far] ?? 0)
    return Math.round(near.reduce((sum, value) => sum + value, 0) / near.length)
  })
}

test('pictures are blurred by how fine their detail is, however much of it they have', () => {
  const pictures = Array.from({ length: 120 }, (_, at) => {
    const pixels = bars(createStream(at))
    return measured(at === 7 || at === 30 ? blurred(pixels) : pixels, { label: 0 })
  })
  const found = resultOf(checkAppearance({ classes: ['a'], pictures }))
  expect(found.map(({ code }) => code)).toEqual(['blurred'])
  expect(found.flatMap(picturesOf).toSorted((one, other) => one - other)).toEqual([7, 30])
})

test('a class under more light is told by its black, where parts differ more than the light', () => {
  const setWith = (offset: number): ReturnType<typeof measured>[] => Array.from({ length: 200 }, (_, at) =>
    measured(bars(createStream(at), at % 2 === 0 ? 0 : offset), { label: at % 2 }))
  const biased = resultOf(checkPropertyBias({ classes: ['a', 'b'], pictures: setWith(20) }))
  expect(biased).toMatchObject([{ code: 'property-bias', property: 'brightness', label: 1, direction: 'more' }])
  expect(resultOf(checkPropertyBias({ classes: ['a', 'b'], pictures: setWith(0) }))).toEqual([])
})

test('a dark defect on every part of a class is no light', () => {
  const pictures = Array.from({ length: 200 }, (_, at) => {
    const stream = createStream(at)
    const light = 120 + 20 * stream.normal()
    const pixels = Uint8Array.from({ length: side * side }, (_, pixel) =>
      (at % 2 === 1 && pixel < side * 4 ? 9 : light) + 3 * stream.normal())
    return measured(pixels, { label: at % 2 })
  })
  expect(resultOf(checkPropertyBias({ classes: ['a', 'b'], pictures }))).toEqual([])
})
