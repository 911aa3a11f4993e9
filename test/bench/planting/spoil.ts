import sharp from 'sharp'
import type { Stream } from '../../../shared/stream.ts'

/** What spoils a picture's file. */
export type Spoil = (file: Uint8Array, stream: Stream) => Promise<Uint8Array>

/** As a lens out of focus: the wider the picture, the wider the blur. */
export const blurred: Spoil = async (file) => {
  const { width } = await sharp(file).metadata()
  return sharp(file).blur(Math.max(1, width / 64)).png().toBuffer()
}

export const darkened: Spoil = (file) => sharp(file).linear(0.15, 0).png().toBuffer()

export const brightened: Spoil = (file) => sharp(file).linear(1, 150).png().toBuffer()

/** By so few gray levels that nobody sees it in a single picture. */
export const lighter: Spoil = (file) => sharp(file).linear(1, 20).png().toBuffer()

export const noisy: Spoil = async (file, stream) => {
  const { data, info: { width, height, channels } } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  const pixels = Uint8ClampedArray.from(data, (value) => value + 25 * stream.normal())
  return sharp(pixels, { raw: { width, height, channels } }).png().toBuffer()
}

/** A frame around the middle and a word, in red or green, as inspection machines draw them. */
export const drawnOn: Spoil = async (file, stream) => {
  const { width, height } = await sharp(file).metadata()
  const [color, word] = stream.uniform() < 0.5 ? ['#ff0000', 'NG'] : ['#00ff00', 'OK']
  const svg = `<svg width="${width}" height="${height}"><rect x="${width * 0.3}" y="${height * 0.3}"
    width="${width * 0.4}" height="${height * 0.4}" fill="none" stroke="${color}" stroke-width="${width / 64}"/>
    <text x="2" y="${height * 0.2}" font-size="${height * 0.2}" fill="${color}">${word}</text></svg>`
  return sharp(file).toColorspace('srgb').composite([{ input: Buffer.from(svg) }]).png().toBuffer()
}

export const enlarged: Spoil = async (file) => {
  const { width, height } = await sharp(file).metadata()
  return sharp(file).resize(Math.round(width * 2.5), Math.round(height * 2.5)).png().toBuffer()
}

export const cropped: Spoil = async (file) => {
  const { width, height } = await sharp(file).metadata()
  return sharp(file).extract({ left: 0, top: 0, width: Math.round(width * 0.6), height }).png().toBuffer()
}

/** As without a part, or with the cap on the lens: one gray and a little noise. */
export const emptied: Spoil = async (file, stream) => {
  const { width, height } = await sharp(file).metadata()
  const gray = 20 + stream.integer(200)
  const pixels = Uint8Array.from({ length: width * height }, () => gray + Math.round(0.5 * stream.normal()))
  return sharp(pixels, { raw: { width, height, channels: 1 } }).png().toBuffer()
}

/** Moved by a pixel, and stored with losses. */
export const nearlySame: Spoil = async (file) => {
  const { width, height } = await sharp(file).metadata()
  const moved = await sharp(file).extend({ left: 1, extendWith: 'copy' }).png().toBuffer()
  return sharp(moved).extract({ left: 0, top: 0, width, height }).jpeg({ quality: 90 }).toBuffer()
}
