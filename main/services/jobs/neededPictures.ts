import type { SideWish } from '../../images/trainingSide.ts'
import type { PictureSource } from '../pictureSource.ts'
import { sideWish, type StudyPictures } from '../studyPictures.ts'

/** Pictures that a process works on: where they come from, their side, and by which seed some are held out. */
export interface NeededPictures {
  readonly source: PictureSource
  readonly size: SideWish
  readonly seed: number
}

/** Those of a study. */
export function neededFor(study: StudyPictures): NeededPictures {
  return { source: study.source, size: sideWish(study), seed: study.seed }
}
