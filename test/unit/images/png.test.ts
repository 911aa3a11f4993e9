import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodePng } from '../../../main/images/png.ts'

test.each([
  { channels: 1, space: 'b-w' },
  { channels: 3, space: 'srgb' },
] as const)('a PNG holds exactly the planes of $channels channels', async ({ channels, space }) => {
  const planes = Uint8Array.from({ length: channels * 6 }, (_, index) => index * 13)
  const file = await encodePng(planes, { channels, height: 2, width: 3 })
  expect(await sharp(file).metadata()).toMatchObject({ format: 'png', height: 2, width: 3, channels, space })
  // Unless told otherwise, sharp turns gray into color as it reads.
  const pixels = await sharp(file).toColourspace(space).raw().toBuffer()
  const interleaved = Array.from(planes, (_, at) => planes[(at % channels) * 6 + Math.floor(at / channels)])
  expect([...pixels]).toEqual(interleaved)
})
