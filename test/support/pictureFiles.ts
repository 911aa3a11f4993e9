import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { createStream } from '../../shared/stream.ts'

/** A gray PNG of these pixels. */
export async function grayPng(pixels: Uint8Array, width: number, height = width): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w').png().toBuffer()
}

/** A square gray PNG whose pixels all have one value. */
export async function plainPng(value: number, side = 20): Promise<Uint8Array> {
  return grayPng(new Uint8Array(side * side).fill(value), side)
}

/** A picture of one color in the format that sharp calls so. */
export async function colorFile(
  format: 'gif' | 'jpeg' | 'png' | 'tiff' | 'webp',
  [r, g, b]: readonly [number, number, number],
  width = 20,
  height = width,
): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } }).toFormat(format).toBuffer()
}

/** The first half of a picture of random pixels, as an interrupted copy leaves it: it ends in the middle of them. */
export async function cutOffFile(format: 'jpeg' | 'png' | 'tiff' | 'webp', side = 64): Promise<Uint8Array> {
  const stream = createStream(1)
  const pixels = Uint8Array.from({ length: side * side * 3 }, () => stream.integer(256))
  const file = await sharp(pixels, { raw: { width: side, height: side, channels: 3 } }).toFormat(format).toBuffer()
  return file.subarray(0, Math.floor(file.length / 2))
}

/** A PNG whose header promises sides that no file of its length holds, with a checksum that fits the header. */
export async function pngOfSides(side: number): Promise<Uint8Array> {
  const file = Buffer.from(await plainPng(128))
  file.writeUInt32BE(side, 16)
  file.writeUInt32BE(side, 20)
  file.writeUInt32BE(crc32(file.subarray(12, 29)), 29)
  return file
}
