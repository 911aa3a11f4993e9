import sharp from 'sharp'
import { expect, test } from 'vitest'
import { contactSheet } from '../../../main/images/contactSheet.ts'
import { previewSizes } from '../../../shared/domain/previewSize.ts'
import { grayPng } from '../../support/pictureFiles.ts'

test('a contact sheet shows each picture in each way and size, beside its original', async () => {
  // Twice as wide as high; a white defect of 2 x 2 pixels on black, in the middle.
  const pixels = new Uint8Array(256 * 128)
  for (const at of [63 * 256 + 127, 63 * 256 + 128, 64 * 256 + 127, 64 * 256 + 128]) pixels[at] = 255
  const file = await grayPng(pixels, 256, 128)
  const sheet = sharp(await contactSheet([file, file], { kind: 'full-range' }))
  const { width, height } = await sheet.metadata()
  expect({ width, height }).toEqual({ width: 424 + 5 * 136, height: 2 * 424 + 8 })
  const gray = await sheet.extractChannel(0).raw().toBuffer()
  const brightest = (left: number, top: number): number => {
    const starts = Array.from({ length: 128 }, (_, y) => (top + y) * width + left)
    return Math.max(...starts.map((start) => Math.max(...gray.subarray(start, start + 128))))
  }
  for (const block of [0, 1]) {
    const [stretch = [], fit = [], crop = []] = [0, 136, 272].map((down) =>
      previewSizes.map((_, column) => brightest(424 + column * 136, 8 + block * 424 + down)),
    )
    // The smaller the picture, the paler the defect; a cropped one keeps it best, at 128 pixels whole.
    for (const row of [stretch, fit, crop]) expect([...row].sort((one, other) => one - other)).toEqual(row)
    expect(crop.at(-1)).toBe(255)
    expect(stretch.at(-1)).toBeGreaterThan(fit.at(-1) ?? NaN)
    expect(fit[0]).toBeLessThan(20)
  }
})
