import { decodeBmp } from './bmp.ts'
import { mostPixels, type PictureHeader } from './header.ts'
import { sharp, type Sharp } from './sharp.ts'

/**
 * The picture of a file as it is shown: turned as its camera noted, and on black. It is decoded when pixels are asked
 * for. What viewers forgive is forgiven (stray bytes between the segments of a JPEG), but not a file that ends early.
 *
 * @throws UnusableFile as `decodeBmp`
 */
export function openPicture(bytes: Uint8Array, { kind }: PictureHeader): Sharp {
  if (kind !== 'bmp') {
    return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient().flatten({ background: 'black' })
  }
  const { pixels, width, height } = decodeBmp(bytes)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}
