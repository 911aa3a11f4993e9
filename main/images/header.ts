import type { Metadata } from 'sharp'
import { readingNotes, type ReadingNote } from '../../shared/domain/reading.ts'
import { measureBmp } from './bmp.ts'
import type { PictureSides } from './bmp.ts'
import { pictureKind } from './pictureKind.ts'
import type { PictureKind } from './pictureKind.ts'
import { holdsSeveralPictures } from './severalPictures.ts'
import { sharp } from './sharp.ts'
import { UnusableFile } from './unusableFile.ts'

/** No picture with more pixels is decoded: larger ones are refused by their header, before memory is spent on them. */
export const mostPixels = 100_000_000

/** Of 8 and of 16 bits in the file; both come with signs or fractions. */
const labSpaces: readonly string[] = ['lab', 'labs']

/** What is known of a picture before its pixels are decoded. */
export interface PictureHeader extends PictureSides {
  readonly kind: PictureKind
  /** Whether it has color, and a profile that says which: only of interest where 16 bits a value hold it. */
  readonly hasColorProfile: boolean
  /** Whether its colors are in CIELAB. */
  readonly isLab: boolean
  readonly notes: readonly ReadingNote[]
}

/**
 * Reads a header. Width and height are those that a viewer shows: EXIF orientation is applied.
 *
 * @throws UnusableFile 'empty', 'not-a-picture', 'kind-unsupported', 'damaged', 'too-large'
 */
export async function readHeader(bytes: Uint8Array): Promise<PictureHeader> {
  if (bytes.length === 0) throw new UnusableFile('empty')
  const kind = pictureKind(bytes)
  if (kind === undefined) throw new UnusableFile('not-a-picture')
  const header = kind === 'bmp' ? bmpHeader(bytes) : describe(kind, await readMetadata(bytes), bytes)
  if (header.width * header.height > mostPixels) throw new UnusableFile('too-large')
  return header
}

function bmpHeader(bytes: Uint8Array): PictureHeader {
  const { width, height } = measureBmp(bytes)
  return { kind: 'bmp', width, height, hasColorProfile: false, isLab: false, notes: [] }
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (error) {
    throw new UnusableFile('damaged', { cause: error })
  }
}

function describe(kind: PictureKind, metadata: Metadata, bytes: Uint8Array): PictureHeader {
  const { autoOrient, depth, hasAlpha, hasProfile, orientation = 1, pages = 1, space } = metadata
  // Of heights or temperatures in 32 bits or with signs, nobody says which number is white. Of CIELAB one knows.
  if (depth !== 'uchar' && depth !== 'ushort' && !labSpaces.includes(space)) throw new UnusableFile('kind-unsupported')
  const applies: Readonly<Record<ReadingNote, boolean>> = {
    deep: depth === 'ushort',
    several: pages > 1 || (kind === 'jpeg' && holdsSeveralPictures(bytes)),
    turned: orientation > 1,
    transparent: hasAlpha,
    cmyk: space === 'cmyk',
    profile: hasProfile,
  }
  return {
    kind,
    ...autoOrient,
    hasColorProfile: hasProfile && space === 'rgb16',
    isLab: labSpaces.includes(space),
    notes: readingNotes.filter((note) => applies[note]),
  }
}
