import type { DepthMapping } from '../../shared/domain/reading.ts'
import { decodeBmp } from './bmp.ts'
import { decodeSquare, deepPixels, type DecodeTarget } from './decode.ts'
import { toBytes } from './depth.ts'
import { placementOf, shrinkage } from './fit.ts'
import type { PictureHeader } from './header.ts'
import { openPicture } from './openPicture.ts'
import { sharp } from './sharp.ts'
import { UnusableFile } from './unusableFile.ts'

/** A JPEG that is so much larger than its target is read by sharp at a part of its size. */
const leastReduction = 4

/** A file that is decoded when it is first asked for pixels. All of it throws UnusableFile 'damaged'. */
export interface OpenPicture {
  /** As `decodeSquare` of the file, [size, size, 3]. */
  readonly square: (target: DecodeTarget) => Promise<Uint8Array>
  /** All pixels as they are, [height, width, 3]. @param depth what 16 bits a value become */
  readonly whole: (depth: DepthMapping) => Promise<Uint8Array>
}

/** [height, width, 3], of 8 or of 16 bits. */
type Values = Uint8Array | Uint16Array

/**
 * Decodes a file once for several sizes: scaled to one of them, the picture is what its file gives, to the byte. Where
 * its pixels would give another, because sharp does more to the file than scaling, a size is decoded from the file.
 */
export function openOnce(bytes: Uint8Array, header: PictureHeader): OpenPicture {
  const { width, height } = header
  let decoding: Promise<Values> | undefined
  const values = (): Promise<Values> => (decoding ??= decodeValues(bytes, header))
  return {
    square: async (target) => {
      if (isMoreThanScaled(header, target)) return decodeSquare(openPicture(bytes, header), header, target)
      const all = await values()
      // What is neither scaled nor moved needs no further look.
      const isAll = all instanceof Uint8Array && width === target.size && height === target.size
      return isAll ? all : decodeSquare(sharp(all, { raw: { width, height, channels: 3 } }), header, target)
    },
    whole: async (depth) => {
      const all = await values()
      if (all instanceof Uint8Array) return all
      return toBytes(new Uint8Array(all.buffer, all.byteOffset, all.byteLength), depth)
    },
  }
}

async function decodeValues(bytes: Uint8Array, header: PictureHeader): Promise<Values> {
  if (header.kind === 'bmp') return decodeBmp(bytes).pixels
  const picture = openPicture(bytes, header)
  try {
    if (!header.notes.includes('deep')) return await picture.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer()
    const values = await deepPixels(picture, header)
    return new Uint16Array(values.buffer, values.byteOffset, values.length / 2)
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
