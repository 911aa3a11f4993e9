import { createHash } from 'node:crypto'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import type { SkipReason } from '../../../shared/domain/skippedFile.ts'
import { examinePicture } from '../../images/examinePicture.ts'
import type { PixelMeasurements } from '../../images/inspection/measurements.ts'
import { usable } from '../../images/sample.ts'
import { UnusableFile } from '../../images/unusableFile.ts'
import { hashed, type HashedBytes } from '../../library/blobs/hashedBytes.ts'
import type { Reader } from '../../library/handles.ts'
import { isMeasured } from '../../library/repositories/measurements.ts'
import type { FileStamp, KnownFile } from '../../library/repositories/pictures.ts'
import { findRendering } from '../../library/repositories/renderings.ts'
import type { FoundFile } from './foundFiles.ts'

/** What a picture becomes in the library. */
export interface FreshPicture {
  readonly content: string
  readonly width: number
  readonly height: number
  readonly pixels: HashedBytes
  readonly thumbnail: HashedBytes
  readonly measured: Omit<PixelMeasurements, 'thumbnail' | 'detail'>
  /** The small gray pictures of the measurements. */
  readonly grays: HashedBytes
}

/** What a look at a file showed. */
export interface Examined {
  readonly file: FoundFile
  readonly stamp: FileStamp | undefined
  readonly content: string | undefined
  readonly skipReason: SkipReason | undefined
  /** Absent where the library has it. */
  readonly fresh?: FreshPicture
}

/**
 * Looks at a file, no further than is needed: one whose size and time are known is not read, and one whose content is
 * known is not decoded. What was skipped is tried again, as a newer program or a new right may read it.
 */
export async function examine(
  file: FoundFile,
  known: KnownFile | undefined,
  shape: TrainingShape,
  reader: Reader,
): Promise<Examined> {
  const isKept = (content: string): boolean =>
    findRendering(reader, content, shape) !== undefined && isMeasured(reader, content, shape.depth)
  // Taken before the file is read: one that is written to meanwhile shows another the next time.
  const stamp = await usable(() => file.stamp())
  const content = known?.skipReason === undefined && isSameStamp(stamp, known?.stamp) ? known?.content : undefined
  if (content !== undefined && isKept(content)) return { file, stamp, content, skipReason: undefined }
  return read(file, stamp, shape, isKept)
}

async function read(
  file: FoundFile,
  stamp: FileStamp | undefined,
  shape: TrainingShape,
  isKept: (content: string) => boolean,
): Promise<Examined> {
  let content: string | undefined
  try {
    const bytes = await file.read()
    content = createHash('sha256').update(bytes).digest('hex')
    const looked = { file, stamp, content, skipReason: undefined }
    return isKept(content) ? looked : { ...looked, fresh: await make(bytes, content, shape) }
  } catch (error) {
    if (error instanceof UnusableFile) return { file, stamp, content, skipReason: error.reason }
    throw error
  }
}

/** @throws UnusableFile */
async function make(bytes: Uint8Array, content: string, shape: TrainingShape): Promise<FreshPicture> {
  const { width, height, planes, thumbnail, measurements } = await examinePicture(bytes, shape)
  const { thumbnail: whole, detail, ...measured } = measurements
  return {
    content, width, height, measured,
    pixels: hashed(planes), thumbnail: hashed(thumbnail), grays: hashed(Buffer.concat([whole, detail])),
  }
}

function isSameStamp(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return one !== undefined && one.bytes === other?.bytes && one.modifiedMs === other.modifiedMs
}
