import { expect, test } from 'vitest'
import { decodePicture } from '../../../main/images/decode.ts'
import { encodeThumbnail, thumbnailSides } from '../../../main/images/thumbnail.ts'
import { measurePicture } from '../../support/measurePicture.ts'

test.each([
  [1000, 500, 128, 64],
  [100, 100, 100, 100],
  [30, 20, 30, 20],
  [63, 7, 63, 7],
  [5000, 1, 128, 1],
])('a picture of %i x %i is shown at %i x %i: its proportions, never enlarged', async (
  width, height, shownWidth, shownHeight,
) => {
  const sides = thumbnailSides({ width, height })
  expect(sides).toEqual({ width: shownWidth, height: shownHeight })
  const side = Math.max(shownWidth, shownHeight)
  const pixels = new Uint8Array(3 * side * side).map((_, at) => (at % 3 === 0 ? 200 : 0))
  const file = await encodeThumbnail({ pixels, width: side, height: side }, sides)
  expect(await measurePicture(file)).toEqual(sides)
  const planes = await decodePicture(file, { size: 16, channels: 3 })
  for (const [channel, value] of [200, 0, 0].entries()) {
    const plane = planes.subarray(channel * 256, (channel + 1) * 256)
    expect(plane.reduce((most, one) => Math.max(most, Math.abs(one - value)), 0)).toBeLessThan(4)
  }
})
