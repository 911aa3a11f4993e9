import type { FitPolicy } from '../../shared/domain/reading.ts'
import type { PresetName } from '../../shared/domain/studyPlan.ts'
import type { SideWish } from '../images/trainingSide.ts'
import { openDataSet, type DataSet } from './dataSet.ts'
import type { PictureSource } from './pictureSource.ts'
import { mostSideOf } from './presets.ts'
import { requireKept } from './projects.ts'
import type { Work } from './work.ts'

/** The pictures of a study: what is forecast, planned, distilled and swept takes them the same way. */
export interface StudyPictures {
  readonly source: PictureSource
  readonly preset: PresetName
  /** Side in pixels; without it, what suits the pictures and the preset. */
  readonly size?: number
  /** Without it, 'stretch', or as a project keeps them. */
  readonly fit?: FitPolicy
  /** By which some are held out. */
  readonly seed: number
}

/** The side that a study wants its pictures at. */
export function sideWish({ size, preset }: Pick<StudyPictures, 'size' | 'preset'>): SideWish {
  return size ?? { most: mostSideOf(preset) }
}

/** Loads the pictures of a study. @throws Failure as `openDataSet` and `requireKept`; @throws Cancelled */
export async function openStudyPictures(request: StudyPictures, work: Work): Promise<DataSet> {
  const { source, fit, seed } = request
  const size = sideWish(request)
  const data = await openDataSet({ source, size, channels: 'auto', fit: fit ?? 'stretch', seed }, work)
  if (source.kind === 'snapshot' && fit !== undefined) requireKept(source.project, data.loaded, { fit })
  return data
}
