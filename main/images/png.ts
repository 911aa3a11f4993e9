import type { ImageShape } from '../../shared/domain/pictures.ts'
import { toInterleaved } from './planes.ts'
import { sharp } from './sharp.ts'

/** @param pixels [channels, height, width] */
export async function encodePng(pixels: Uint8Array, { channels, height, width }: ImageShape): Promise<Uint8Array> {
  const image = sharp(toInterleaved(pixels, channels), { raw: { width, height, channels } })
  return image.toColourspace(channels === 1 ? 'b-w' : 'srgb').png({ compressionLevel: 9 }).toBuffer()
}
