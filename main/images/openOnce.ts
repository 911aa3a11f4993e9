import type { DecodeTarget } from './decode.ts'
import { placementOf, shrinkage } from './fit.ts'
import type { PictureHeader } from './header.ts'
import { bmpOpener, openPicture, type PictureOpener } from './openPicture.ts'
import { sharp } from './sharp.ts'
import { UnusableFile } from './unusableFile.ts'

/** A JPEG that is so much larger than its target is read by sharp at a part of its size. */
const leastReduction = 4

/**
 * Decodes a file once for several sizes, of which `target` is one: scaled to it, the picture is what its file gives, to
 * the byte. Where its pixels would give another, because sharp does more to the file than scaling, each size is decoded
 * from the file.
 *
 * @throws UnusableFile 'damaged', and as `decodeBmp`
 */
export async function openOnce(bytes: Uint8Array, header: PictureHeader, target: DecodeTarget): Promise<PictureOpener> {
  if (isMoreThanScaled(header, target)) return () => openPicture(bytes, header)
  const { kind, width, height, notes } = header
  if (kind === 'bmp') return bmpOpener(bytes)
  const raw = { width, height, channels: 3 } as const
  const picture = openPicture(bytes, header)
  try {
    if (!notes.includes('deep')) {
      const pixels = await picture.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer()
      return () => sharp(pixels, { raw })
    }
    const values = await picture.toColourspace('rgb16').raw({ depth: 'ushort' }).toBuffer()
    return () => sharp(new Uint16Array(values.buffer, values.byteOffset, values.length / 2), { raw })
  } catch (error) {
    throw new UnusableFile('damaged', { cause: error })
  }
}

/** Sharp turns a picture, and brings some colors to sRGB, when it has scaled it. */
function isMoreThanScaled(header: PictureHeader, { fit = 'stretch', size }: DecodeTarget): boolean {
  if (header.notes.includes('turned') || header.isLab || header.hasColorProfile) return true
  const { width, height } = shrinkage(placementOf(fit, header, size))
  return header.kind === 'jpeg' && Math.min(width, height) >= leastReduction
}
