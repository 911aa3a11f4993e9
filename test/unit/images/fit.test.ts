import { describe, expect, test } from 'vitest'
import { decodePicture } from '../../../main/images/decode.ts'
import { fitPolicies } from '../../../shared/domain/reading.ts'
import { placementOf, shrinkage } from '../../../main/images/fit.ts'
import { grayPng } from '../../support/pictureFiles.ts'

const wide = { width: 80, height: 20 }
const tall = { width: 20, height: 81 }
const square32 = { left: 0, top: 0, width: 32, height: 32 }

describe('the place of a picture in the square', () => {
  test('is all of it when it is stretched', () => {
    expect(placementOf('stretch', wide, 32)).toEqual({ from: { left: 0, top: 0, ...wide }, to: square32 })
  })

  test('is the middle when it has to fit', () => {
    expect(placementOf('fit', wide, 32).to).toEqual({ left: 0, top: 12, width: 32, height: 8 })
    expect(placementOf('fit', tall, 32).to).toEqual({ left: 12, top: 0, width: 8, height: 32 })
  })

  test('is for its middle when the rest is cropped', () => {
    expect(placementOf('crop', wide, 32)).toEqual({ from: { left: 30, top: 0, width: 20, height: 20 }, to: square32 })
    expect(placementOf('crop', tall, 32).from).toEqual({ left: 0, top: 30, width: 20, height: 20 })
  })

  test('is never without pixels', () => {
    expect(placementOf('fit', { width: 5000, height: 1 }, 32).to).toEqual({ left: 0, top: 15, width: 32, height: 1 })
  })

  test.each(fitPolicies)('is all of the square for a square that is to %s', (policy) => {
    const placement = placementOf(policy, { width: 64, height: 64 }, 32)
    expect(placement).toEqual({ from: { left: 0, top: 0, width: 64, height: 64 }, to: square32 })
    expect(shrinkage(placement)).toEqual({ width: 2, height: 2 })
  })
})

test('what becomes one pixel is told across and down', () => {
  expect(shrinkage(placementOf('stretch', wide, 16))).toEqual({ width: 5, height: 1.25 })
  expect(shrinkage(placementOf('fit', wide, 16))).toEqual({ width: 5, height: 5 })
  expect(shrinkage(placementOf('crop', wide, 16))).toEqual({ width: 1.25, height: 1.25 })
})

describe('decoding a picture four times as wide as high', () => {
  // Gray quarters outside, a black and a white one inside.
  const quarters = [100, 0, 255, 100]
  const pixels = Uint8Array.from({ length: 80 * 20 }, (_, index) => quarters[Math.floor((index % 80) / 20)] ?? NaN)

  const rowsOf = async (fit: 'fit' | 'crop'): Promise<(row: number, column: number) => number> => {
    const square = await decodePicture(await grayPng(pixels, 80, 20), { size: 16, channels: 1, fit })
    return (row, column) => square[row * 16 + column] ?? NaN
  }

  test('keeps its proportions on black where it has to fit', async () => {
    const at = await rowsOf('fit')
    expect([at(5, 0), at(10, 15), at(8, 0), at(8, 15)]).toEqual([0, 0, 100, 100])
  })

  test('shows only the middle where it is cropped', async () => {
    const at = await rowsOf('crop')
    expect([at(0, 0), at(15, 3), at(0, 12), at(15, 15)]).toEqual([0, 0, 255, 255])
  })
})
