import type { TrainingShape } from '../../../shared/domain/library.ts'
import type { ReadingNote } from '../../../shared/domain/reading.ts'
import type { SkipReason } from '../../../shared/domain/skippedFile.ts'
import { contentHash } from '../../images/contentHash.ts'
import { readHeader } from '../../images/header.ts'
import { usable } from '../../images/sample.ts'
import type { PicturePool } from '../../images/threads/picturePool.ts'
import type { KeptPicture } from '../../images/threads/task.ts'
import { UnusableFile } from '../../images/unusableFile.ts'
import type { Reader } from '../../library/handles.ts'
import { isMeasured } from '../../library/repositories/measurements.ts'
import type { FileStamp, KnownFile } from '../../library/repositories/pictures.ts'
import { findRendering } from '../../library/repositories/renderings.ts'
import type { FoundFile } from './foundFiles.ts'

/** What a picture becomes in the library. */
export interface FreshPicture extends KeptPicture {
  readonly content: string
  readonly width: number
  readonly height: number
  readonly fileBytes: number
  /** What reading the file did. */
  readonly notes: readonly ReadingNote[]
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

/** What files are looked at with. */
export interface Means {
  readonly shape: TrainingShape
  readonly reader: Reader
  readonly pool: PicturePool
}

/**
 * Looks at a file, no further than is needed: one whose size and time are known is not read, and one whose content is
 * known is not decoded. What was skipped is tried again, as a newer program or a new right may read it.
 */
export async function examine(file: FoundFile, known: KnownFile | undefined, means: Means): Promise<Examined> {
  // Taken before the file is read: one that is written to meanwhile shows another the next time.
  const stamp = await usable(() => file.stamp())
  const content = known?.skipReason === undefined && isSameStamp(stamp, known?.stamp) ? known?.content : undefined
  if (content !== undefined && isKept(content, means)) return { file, stamp, content, skipReason: undefined }
  return read(file, stamp, means)
}

function isKept(content: string, { reader, shape }: Means): boolean {
  return findRendering(reader, content, shape) !== undefined && isMeasured(reader, content, shape.depth)
}

async function read(file: FoundFile, stamp: FileStamp | undefined, means: Means): Promise<Examined> {
  let content: string | undefined
  try {
    const bytes = await file.read()
    content = contentHash(bytes)
    const looked = { file, stamp, content, skipReason: undefined }
    return isKept(content, means) ? looked : { ...looked, fresh: await make(bytes, content, means) }
  } catch (error) {
    if (error instanceof UnusableFile) return { file, stamp, content, skipReason: error.reason }
    throw error
  }
}

/** @throws UnusableFile */
async function make(bytes: Uint8Array, content: string, { shape, pool }: Means): Promise<FreshPicture> {
  const [header, fileBytes] = [await readHeader(bytes), bytes.length]
  const kept = await pool.run<'keep'>({ kind: 'keep', bytes, header, shape })
  const { width, height, notes } = header
  return { ...kept, content, fileBytes, notes, width, height }
}

function isSameStamp(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return one !== undefined && one.bytes === other?.bytes && one.modifiedMs === other.modifiedMs
}
