import { expect, test } from 'vitest'
import sharp from 'sharp'
import { decodePicture } from '../../../main/images/decode.ts'
import { toInterleaved } from '../../../main/images/planes.ts'
import { scaleSquare, type SquarePicture } from '../../../main/images/scaleSquare.ts'
import { createStream } from '../../../shared/stream.ts'

function noise(side: number, channels: 1 | 3): SquarePicture {
  const stream = createStream(1)
  return { planes: Uint8Array.from({ length: channels * side * side }, () => stream.integer(256)), channels, side }
}

test.each([[1, 80, 32], [3, 80, 32], [3, 128, 64], [1, 33, 17]] as const)(
  'a picture of %i channels goes from %i pixels to %i as a file of the same pixels is read, each time',
  async (channels, side, to) => {
    const picture = noise(side, channels)
    const raw = { width: side, height: side, channels }
    const file = await sharp(toInterleaved(picture.planes, channels), { raw }).png().toBuffer()
    const small = await scaleSquare(picture, to)
    expect(small).toEqual(await decodePicture(file, { size: to, channels }))
    expect(await scaleSquare(picture, to)).toEqual(small)
  },
)

test('one that has the side stays as it is', async () => {
  const picture = noise(24, 3)
  expect(await scaleSquare(picture, 24)).toBe(picture.planes)
})
