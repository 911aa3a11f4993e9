import type { TrainingShape } from '../../../shared/domain/library.ts'
import type { DepthMapping } from '../../../shared/domain/reading.ts'
import type { SkipReason } from '../../../shared/domain/skippedFile.ts'
import type { PictureHeader } from '../header.ts'
import type { PixelMeasurements } from '../inspection/measurements.ts'

/** A file whose header was read, so that it is known how much memory its picture takes. */
export interface OpenedFile {
  readonly bytes: Uint8Array
  readonly header: PictureHeader
}

/** Bytes with their SHA-256, as hexadecimal digits. */
export interface NamedBytes {
  readonly hash: string
  readonly bytes: Uint8Array
}

/** What a library keeps of a picture. */
export interface KeptPicture {
  /** [channels, size, size] */
  readonly pixels: NamedBytes
  /** A picture file. */
  readonly thumbnail: NamedBytes
  readonly measured: Omit<PixelMeasurements, 'thumbnail' | 'detail'>
  /** The small gray pictures of the measurements: first the one of all of the picture, then that of its middle. */
  readonly grays: NamedBytes
}

/** What can be made of a file. */
export type PictureTask =
  | (OpenedFile & { readonly kind: 'keep'; readonly shape: TrainingShape })
  | (OpenedFile & { readonly kind: 'measure'; readonly depth: DepthMapping })

/** What is made of it, by the kind of task. */
export interface PictureResults {
  readonly keep: KeptPicture
  readonly measure: PixelMeasurements
}

export type TaskOf<Kind extends PictureTask['kind']> = Extract<PictureTask, { kind: Kind }>

/** What a thread says: that it may be asked, and then one answer to each task. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly made: PictureResults[PictureTask['kind']] }
  | { readonly kind: 'unusable'; readonly reason: SkipReason }
  | { readonly kind: 'failed'; readonly detail: string }
