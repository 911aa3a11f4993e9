import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import type { SkipReason } from '../../../shared/domain/skippedFile.ts'
import { decodePicture, measurePicture } from '../../images/decode.ts'
import { encodeThumbnail, thumbnailSide } from '../../images/thumbnail.ts'
import { UnusableFile } from '../../images/unusableFile.ts'
import type { Reader } from '../../library/handles.ts'
import type { FileStamp, KnownFile } from '../../library/repositories/pictures.ts'
import { findRendering } from '../../library/repositories/renderings.ts'
import type { FoundFile } from './foundFiles.ts'

/** What a picture becomes in the library. */
export interface FreshRendering {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  readonly thumbnail: Uint8Array
}

/** What a look at a file showed. */
export interface Examined {
  readonly file: FoundFile
  readonly stamp: FileStamp | undefined
  readonly content: string | undefined
  readonly skipReason: SkipReason | undefined
  /** Absent where the library has it. */
  readonly fresh?: FreshRendering
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
  const isRendered = (content: string): boolean => findRendering(reader, content, shape) !== undefined
  const stamp = await stampOf(file.place)
  const content = known?.skipReason === undefined && isSameStamp(stamp, known?.stamp) ? known?.content : undefined
  if (content !== undefined && isRendered(content)) return { file, stamp, content, skipReason: undefined }
  return read(file, stamp, shape, isRendered)
}

async function read(
  file: FoundFile,
  stamp: FileStamp | undefined,
  shape: TrainingShape,
  isRendered: (content: string) => boolean,
): Promise<Examined> {
  let content: string | undefined
  try {
    const bytes = await file.read()
    content = createHash('sha256').update(bytes).digest('hex')
    const looked = { file, stamp, content, skipReason: undefined }
    return isRendered(content) ? looked : { ...looked, fresh: await render(bytes, shape) }
  } catch (error) {
    if (error instanceof UnusableFile) return { file, stamp, content, skipReason: error.reason }
    throw error
  }
}

/** @throws UnusableFile */
async function render(bytes: Uint8Array, shape: TrainingShape): Promise<FreshRendering> {
  const { width, height } = await measurePicture(bytes)
  const pixels = await decodePicture(bytes, shape)
  const large = { ...shape, size: thumbnailSide({ width, height }), channels: 3, fit: 'stretch' } as const
  const isLarge = (['size', 'channels', 'fit'] as const).every((key) => shape[key] === large[key])
  const thumbnail = await encodeThumbnail(isLarge ? pixels : await decodePicture(bytes, large), { width, height })
  return { width, height, pixels, thumbnail }
}

/**
 * Taken before the file is read: one that is written to meanwhile shows another the next time. A file in a ZIP file has
 * none, and is read every time.
 */
async function stampOf(place: string): Promise<FileStamp | undefined> {
  try {
    const { size, mtimeMs } = await stat(place)
    return { bytes: size, modifiedMs: Math.trunc(mtimeMs) }
  } catch {
    return undefined
  }
}

function isSameStamp(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return one !== undefined && one.bytes === other?.bytes && one.modifiedMs === other.modifiedMs
}
