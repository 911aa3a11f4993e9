import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodePicture } from '../../../main/images/decode.ts'
import { UnusableFile } from '../../../main/images/unusableFile.ts'
import { bitmap } from '../../support/bitmaps.ts'
import { measurePicture } from '../../support/measurePicture.ts'
import { colorFile, cutOffFile, grayPng, plainPng, pngOfSides } from '../../support/pictureFiles.ts'

const gray16 = { size: 16, channels: 1 } as const
const color16 = { size: 16, channels: 3 } as const

describe('decoding', () => {
  test.each(['gif', 'jpeg', 'png', 'tiff', 'webp'] as const)('reads %s as planes of color', async (format) => {
    const planes = await decodePicture(await colorFile(format, [200, 100, 40]), color16)
    expect(planes).toHaveLength(3 * 256)
    for (const [channel, value] of [200, 100, 40].entries()) {
      const plane = planes.subarray(channel * 256, (channel + 1) * 256)
      expect(Math.min(...plane)).toBeGreaterThanOrEqual(value - 4)
      expect(Math.max(...plane)).toBeLessThanOrEqual(value + 4)
    }
  })

  test('reads bitmaps', async () => {
    const row = Array.from({ length: 16 }, () => [30, 60, 90]).flat()
    const file = bitmap({ width: 16, height: 16, bits: 24 }, Array.from({ length: 16 }, () => row))
    const planes = await decodePicture(file, color16)
    expect([planes[0], planes[256], planes[512]]).toEqual([90, 60, 30])
  })

  test('keeps every gray value exactly when nothing is scaled', async () => {
    const grays = Uint8Array.from({ length: 256 }, (_, index) => index)
    expect([...(await decodePicture(await grayPng(grays, 16), gray16))]).toEqual([...grays])
  })

  test('turns color into its luma', async () => {
    const [luma] = await decodePicture(await colorFile('png', [255, 0, 0]), gray16)
    expect(luma).toBe(76) // 0.299 * 255
  })

  test('brings 16 bits a value to 8 by their full range unless told otherwise', async () => {
    const deep = new Uint16Array(400).fill(0x9000)
    const image = sharp(deep, { raw: { width: 20, height: 20, channels: 1 } }).toColourspace('grey16')
    const file = await image.png().toBuffer()
    expect((await sharp(file).metadata()).depth).toBe('ushort')
    const [value = 0] = await decodePicture(file, gray16)
    expect(Math.abs(value - 0x90)).toBeLessThanOrEqual(1)
  })

  test('shows transparent parts on black', async () => {
    const background = { r: 255, g: 255, b: 255, alpha: 0 }
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background } })
    expect(Math.max(...(await decodePicture(await clear.png().toBuffer(), gray16)))).toBe(0)
  })

  test('applies the orientation that the camera noted', async () => {
    const leftBlack = Uint8Array.from({ length: 40 * 20 }, (_, index) => (index % 40 < 20 ? 0 : 255))
    const turned = sharp(await grayPng(leftBlack, 40, 20)).withMetadata({ orientation: 6 })
    const file = await turned.jpeg({ quality: 100 }).toBuffer()
    expect(await measurePicture(file)).toEqual({ width: 20, height: 40 })
    const pixels = await decodePicture(file, gray16)
    const [top = 255, bottom = 0] = [pixels[8], pixels[15 * 16 + 8]]
    expect(top).toBeLessThan(10)
    expect(bottom).toBeGreaterThan(245)
  })

  test('averages over all pixels that become one', async () => {
    const stripes = Uint8Array.from({ length: 128 * 128 }, (_, index) => (index % 2 === 0 ? 0 : 255))
    const pixels = await decodePicture(await grayPng(stripes, 128), gray16)
    expect(Math.max(...pixels) - Math.min(...pixels)).toBeLessThan(20)
    expect(Math.abs((pixels[136] ?? 0) - 127)).toBeLessThan(10)
  })
})

test('a picture that is not square is stretched: all of it is seen and fills the square', async () => {
  // Four times as wide as high: gray quarters outside, a black and a white one inside.
  const quarters = [100, 0, 255, 100]
  const pixels = Uint8Array.from({ length: 80 * 20 }, (_, index) => quarters[Math.floor((index % 80) / 20)] ?? NaN)
  const square = await decodePicture(await grayPng(pixels, 80, 20), gray16)
  const corners = [0, 15, 15 * 16, 15 * 16 + 15]
  expect(corners.map((at) => square[at])).toEqual([100, 100, 100, 100])
})

describe('a file is refused', () => {
  test.each([
    ['nothing', 'empty', () => new Uint8Array()],
    ['a text', 'not-a-picture', () => Buffer.from('This is a text, whatever its name says.')],
    ['a huge PNG', 'too-large', () => pngOfSides(60_000)],
    ['a huge bitmap', 'too-large', () => bitmap({ width: 60_000, height: 60_000, bits: 1 })],
    ['half a JPEG', 'damaged', () => cutOffFile('jpeg')],
    ['half a PNG', 'damaged', () => cutOffFile('png')],
    ['half a WebP', 'damaged', () => cutOffFile('webp')],
    ['half a TIFF', 'damaged', () => cutOffFile('tiff')],
    ['the first bytes of a PNG', 'damaged', async () => (await plainPng(1)).subarray(0, 12)],
  ] as const)('that is %s, as %s', async (_, reason, makeFile) => {
    const file = await makeFile()
    await expect(decodePicture(file, gray16)).rejects.toThrow(new UnusableFile(reason))
  })
})
