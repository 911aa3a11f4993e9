import sharp from 'sharp'
import { colorFile } from './pictureFiles.ts'

/** An animation of gray frames of 20 x 20 pixels, in loops. */
export async function animation(format: 'gif' | 'webp', ...grays: readonly number[]): Promise<Uint8Array> {
  const frames = grays.map((gray) => new Uint8Array(400 * 3).fill(gray))
  const strip = { width: 20, height: 20 * grays.length, channels: 3, pageHeight: 20 } as const
  return sharp(Buffer.concat(frames), { raw: strip }).toFormat(format).toBuffer()
}

/** JPEGs one behind the other, the first of which says so, as the "MPO" files of stereo cameras. */
export async function multiPictureJpeg(...grays: readonly number[]): Promise<Uint8Array> {
  const [first = new Uint8Array(), ...others] = await Promise.all(
    grays.map((gray) => colorFile('jpeg', [gray, gray, gray])),
  )
  const segment = Buffer.from('ffe200084d504600ffff', 'hex')
  return Buffer.concat([first.subarray(0, 2), segment, first.subarray(2), ...others])
}
