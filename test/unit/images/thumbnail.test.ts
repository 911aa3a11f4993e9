import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodeThumbnail, thumbnailSide } from '../../../main/images/thumbnail.ts'

test.each([
  [1000, 500, 128, 64],
  [30, 20, 30, 20],
  [5000, 1, 128, 1],
])('a picture of %i x %i is shown at %i x %i: its proportions, never enlarged', async (
  width, height, shownWidth, shownHeight,
) => {
  const side = thumbnailSide({ width, height })
  const square = new Uint8Array(3 * side * side).map((_, at) => (at % 3 === 0 ? 200 : 0))
  const shown = sharp(await encodeThumbnail(square, { width, height }))
  expect(await shown.metadata()).toMatchObject({ format: 'webp', width: shownWidth, height: shownHeight })
  const { channels } = await shown.stats()
  expect(channels[0]?.mean).toBeGreaterThan(190)
  expect(channels[2]?.mean).toBeLessThan(10)
})
