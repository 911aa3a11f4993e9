import type { LayoutWish } from '../../shared/domain/layout.ts'
import type { PictureOrigin } from '../../shared/domain/origin.ts'
import type { PictureSet } from '../../shared/domain/pictures.ts'
import type { DepthMapping, FitPolicy, Reading } from '../../shared/domain/reading.ts'
import type { CancelSignal } from '../../shared/domain/signal.ts'
import type { SkippedFile } from '../../shared/domain/skippedFile.ts'
import type { SideWish } from './trainingSide.ts'

/** Called after every finished picture or batch of pictures. */
export type ProgressListener = (done: number, total: number) => void

export interface LoadOptions {
  /** Of the square pictures, 16 to 128: what suits a folder is the typical side of its pictures. */
  readonly size: SideWish
  /** 'auto' is 1 when every picture of a sample is gray, else 3. */
  readonly channels: 1 | 3 | 'auto'
  /** Default 'stretch'. */
  readonly fit?: FitPolicy
  /** What 16 bits a value become; without it, what suits the training pictures. */
  readonly depth?: DepthMapping
  /** Chooses the pictures that are held out where no test folder is given. */
  readonly seed: number
  readonly layout?: LayoutWish
  readonly onProgress?: ProgressListener
  readonly signal: CancelSignal
}

/** All pictures of a folder, or of a snapshot, at training size. */
export interface LoadedPictures {
  readonly training: PictureSet
  readonly test: PictureSet
  /** 'held-out': there were no test pictures, and a fifth of each class was set aside. */
  readonly testOrigin: 'given' | 'held-out'
  /** The numbers of the test pictures in the library, in their order; undefined where they are not in one. */
  readonly testNumbers: readonly number[] | undefined
  /** Size on disk of the files behind `training`. */
  readonly originalBytes: number
  readonly origin: PictureOrigin
  readonly skipped: readonly SkippedFile[]
  /** How training and test files were read; those of IDX hold 8 bits and nothing else. */
  readonly reading: Reading
  readonly size: number
  readonly channels: 1 | 3
  readonly fit: FitPolicy
}
