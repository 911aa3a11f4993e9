import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'

/** What a split is decided by, and nothing of the pixels. */
export interface SplitPicture extends PictureFacts {
  /** SHA-256 of its file: pictures are known by it, in whichever order they come. */
  readonly content: string
  readonly className: string
}
