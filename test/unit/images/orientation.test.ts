import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decodePicture } from '../../../main/images/decode.ts'
import { measurePicture } from '../../support/measurePicture.ts'
import { grayPng } from '../../support/pictureFiles.ts'

/** Quarters of a picture as it is stored: black, dark, light and white, row by row. */
const quarters = [0, 80, 160, 240] as const
const [black, dark, light, white] = quarters

/** What a viewer shows for each orientation that EXIF knows. */
const shown = {
  1: [black, dark, light, white],
  2: [dark, black, white, light],
  3: [white, light, dark, black],
  4: [light, white, black, dark],
  5: [black, light, dark, white],
  6: [light, black, white, dark],
  7: [white, dark, light, black],
  8: [dark, white, black, light],
} as const

test.each(([1, 2, 3, 4, 5, 6, 7, 8] as const).flatMap((orientation) => [
  { orientation, format: 'jpeg' as const }, { orientation, format: 'tiff' as const },
]))('orientation $orientation of $format is applied', async ({ orientation, format }) => {
  const stored = Uint8Array.from({ length: 64 * 32 }, (_, index) =>
    quarters[(index % 64 < 32 ? 0 : 1) + (index < 64 * 16 ? 0 : 2)] ?? NaN)
  const noted = sharp(await grayPng(stored, 64, 32)).withMetadata({ orientation })
  const file = await noted.toFormat(format, { quality: 100 }).toBuffer()
  const isTurned = orientation >= 5
  expect(await measurePicture(file)).toEqual(isTurned ? { width: 32, height: 64 } : { width: 64, height: 32 })
  const pixels = await decodePicture(file, { size: 16, channels: 1 })
  const places = [3 * 16 + 3, 3 * 16 + 12, 12 * 16 + 3, 12 * 16 + 12]
  for (const [index, at] of places.entries()) {
    expect(Math.abs((pixels[at] ?? NaN) - (shown[orientation][index] ?? NaN))).toBeLessThan(8)
  }
})
