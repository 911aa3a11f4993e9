import type { DepthMapping, FitPolicy, ReadingNote } from '../../shared/domain/reading.ts'
import { fullRange, toBytes } from './depth.ts'
import { placementOf } from './fit.ts'
import { readHeader } from './header.ts'
import type { PictureHeader } from './header.ts'
import { openPicture } from './openPicture.ts'
import { toPlanes } from './planes.ts'
import { placed } from './sharp.ts'
import type { Sharp } from './sharp.ts'
import { UnusableFile } from './unusableFile.ts'

export interface DecodeTarget {
  /** Side of the square, pixels. */
  readonly size: number
  readonly channels: 1 | 3
  /** Default 'stretch'. */
  readonly fit?: FitPolicy
  /** What 16 bits a value become; default the full range. */
  readonly depth?: DepthMapping
}

/** A picture at training size, and what reading it did besides scaling. */
export interface DecodedPicture {
  /** [channels, size, size] */
  readonly planes: Uint8Array
  readonly notes: readonly ReadingNote[]
}

/**
 * The planes of `decodeNoted` alone.
 *
 * @returns [channels, size, size]
 * @throws UnusableFile 'empty', 'not-a-picture', 'kind-unsupported', 'damaged', 'too-large'
 */
export async function decodePicture(bytes: Uint8Array, target: DecodeTarget): Promise<Uint8Array> {
  return (await decodeNoted(bytes, target)).planes
}

/**
 * Decodes one file of a known kind and scales it: first page or frame only, EXIF orientation applied, transparent parts
 * on black, color as sRGB, gray as its luma, 16 bits a value mapped to 8 after scaling, which averages them all.
 *
 * @throws UnusableFile 'empty', 'not-a-picture', 'kind-unsupported', 'damaged', 'too-large'
 */
export async function decodeNoted(bytes: Uint8Array, target: DecodeTarget): Promise<DecodedPicture> {
  const header = await readHeader(bytes)
  const pixels = await decodeSquare(openPicture(bytes, header), header, target)
  return { planes: toPlanes(pixels, 3, target.channels), notes: header.notes }
}

/**
 * Brings an opened picture to the size of a target, in color whatever its channels.
 *
 * @returns [size, size, 3]
 * @throws UnusableFile 'damaged'
 */
export async function decodeSquare(picture: Sharp, header: PictureHeader, target: DecodeTarget): Promise<Uint8Array> {
  try {
    const placement = placementOf(target.fit ?? 'stretch', header, target.size)
    const square = placed(picture, header, placement, target.size)
    return header.notes.includes('deep')
      ? toBytes(await deepPixels(square, header), target.depth ?? fullRange)
      : await square.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer()
  } catch (error) {
    throw new UnusableFile('damaged', { cause: error })
  }
}

/**
 * Values of a picture of 16 bits: some of them as they are stored (the kernel 'nearest'), or all of them, averaged.
 *
 * @returns [side, side, 3], the lower byte of each value first
 * @throws UnusableFile 'damaged'
 */
export async function decodeDeep(
  bytes: Uint8Array,
  header: PictureHeader,
  side: number,
  kernel: 'nearest' | 'linear',
): Promise<Uint8Array> {
  try {
    return await deepPixels(openPicture(bytes, header).resize(side, side, { fit: 'fill', kernel }), header)
  } catch (error) {
    throw new UnusableFile('damaged', { cause: error })
  }
}

/** Colors of 16 bits with a profile come out in the primaries of Display P3, unless sRGB is asked for by name. */
export async function deepPixels(picture: Sharp, { hasColorProfile }: PictureHeader): Promise<Uint8Array> {
  const deep = picture.toColourspace('rgb16').raw({ depth: 'ushort' })
  return (hasColorProfile ? deep.withIccProfile('srgb') : deep).toBuffer()
}
