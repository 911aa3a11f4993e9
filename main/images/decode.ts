import { decodeBmp, measureBmp } from './bmp.ts'
import type { PictureSides } from './bmp.ts'
import { pictureKind } from './pictureKind.ts'
import type { PictureKind } from './pictureKind.ts'
import { toPlanes } from './planes.ts'
import { scaled, sharp } from './sharp.ts'
import type { Sharp } from './sharp.ts'
import { UnusableFile } from './unusableFile.ts'

/** No picture with more pixels is decoded: larger ones are refused by their header, before memory is spent on them. */
export const mostPixels = 100_000_000

export interface DecodeTarget {
  /** Side of the square, pixels. */
  readonly size: number
  readonly channels: 1 | 3
}

/**
 * Width and height as a viewer shows the picture (EXIF orientation applied), from its header.
 *
 * @throws UnusableFile 'empty', 'not-a-picture', 'kind-unsupported', 'damaged', 'too-large'
 */
export async function measurePicture(bytes: Uint8Array): Promise<PictureSides> {
  return measureKind(bytes, requireKind(bytes))
}

/**
 * Decodes one file of a known kind and scales it: first frame only, EXIF orientation applied, transparent parts on
 * black, color as sRGB, gray as its luma, 16 bits a value cut to 8.
 *
 * @returns [channels, size, size]
 * @throws UnusableFile 'empty', 'not-a-picture', 'kind-unsupported', 'damaged', 'too-large'
 */
export async function decodePicture(bytes: Uint8Array, target: DecodeTarget): Promise<Uint8Array> {
  const kind = requireKind(bytes)
  await measureKind(bytes, kind)
  const picture = kind === 'bmp' ? openBmp(bytes) : openWithSharp(bytes).autoOrient().flatten({ background: 'black' })
  try {
    const square = scaled(picture, target.size, target.size)
    return toPlanes(await square.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer(), 3, target.channels)
  } catch (error) {
    throw new UnusableFile('damaged', { cause: error })
  }
}

function requireKind(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) throw new UnusableFile('empty')
  const kind = pictureKind(bytes)
  if (kind === undefined) throw new UnusableFile('not-a-picture')
  return kind
}

async function measureKind(bytes: Uint8Array, kind: PictureKind): Promise<PictureSides> {
  const sides = kind === 'bmp' ? measureBmp(bytes) : await measureWithSharp(bytes)
  if (sides.width * sides.height > mostPixels) throw new UnusableFile('too-large')
  return sides
}

async function measureWithSharp(bytes: Uint8Array): Promise<PictureSides> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return autoOrient
  } catch (error) {
    throw new UnusableFile('damaged', { cause: error })
  }
}

/** Forgives what viewers forgive (stray bytes between the segments of a JPEG), but not a file that ends early. */
function openWithSharp(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
}

function openBmp(bytes: Uint8Array): Sharp {
  const { pixels, width, height } = decodeBmp(bytes)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}
