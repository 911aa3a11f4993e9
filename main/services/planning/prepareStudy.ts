import { measureNormalization } from '../../engine/network/normalization.ts'
import type { Executor } from '../../engine/executor/executor.ts'
import { measureSpectrumCosts } from '../../engine/costs/spectrumCosts.ts'
import { choosePlan } from '../../engine/spectrum/choosePlan.ts'
import type { PresetName } from '../../../shared/domain/studyPlan.ts'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import { writtenBytes } from '../../pack/dataEntry.ts'
import { budgetBytes } from '../budget.ts'
import type { DataSet } from '../dataSet.ts'
import type { DistillationRequest } from '../distillation.ts'
import { recipesOf } from '../presets.ts'
import { openStudyPictures, type StudyPictures } from '../studyPictures.ts'
import type { Work } from '../work.ts'
import type { StudyCosts } from './costs.ts'
import type { MachineCosts } from './machineCosts.ts'
import { measureSheetCosts } from './sheetCosts.ts'
import { networkOf, studySize, type StudySize } from './studySize.ts'

/** What a plan is made for: a study without its files, and without how thorough it is. */
export type PlanRequest = Omit<DistillationRequest, 'packPath' | 'preset'>

/** A preset's study of the pictures, as far as it does not depend on how long it may take. */
export interface Prepared {
  readonly size: StudySize
  readonly costs: StudyCosts
  /** The largest that any preset would take; Infinity where only the pictures themselves say it. */
  readonly mostSide: number
}

/** Pieces that are timed, besides the loading of pictures. */
const PIECES = 3

/** Pictures as a study takes them, and the seconds in which they were loaded. */
export interface OpenedPictures {
  readonly data: DataSet
  readonly loading: number
}

/** What a study is timed with. */
export interface TimingMeans {
  readonly executor: Executor
  readonly machine: MachineCosts
}

/**
 * Times what a preset's study does with its pictures, as far as that is not known.
 * @throws Failure as `choosePlan`
 * @throws Cancelled
 */
export async function prepareStudy(
  request: PlanRequest,
  preset: PresetName,
  { data, loading }: OpenedPictures,
  { executor, machine }: TimingMeans,
  work: Work,
): Promise<Prepared> {
  const bytes = budgetBytes(request.budget, data.loaded.training)
  const plan = choosePlan({ training: data.training, storage: request.storage, bytes })
  const recipes = recipesOf({ ...request, preset, image: plan.image })
  const size = studySize(data, plan, bytes, recipes)
  const tellPiece = (done: number): void => {
    throwIfCancelled(work.signal)
    work.tell({ kind: 'progress', phase: 'timing', done, total: PIECES })
  }
  tellPiece(0)
  const network = await machine.ofNetwork(executor, networkOf(size), data.training)
  tellPiece(1)
  const normalization = measureNormalization(data.training)
  const spectrum = await machine.ofSpectra(executor.name, plan, () => measureSpectrumCosts({
    executor, plan, recipe: recipes.distillation, normalization, writtenBytes, now: work.now,
  }))
  tellPiece(2)
  const sheet = await machine.ofSheets(data.training, () =>
    measureSheetCosts(data.training, recipes.evaluation.sheet.formats, work))
  tellPiece(PIECES)
  const mostSide = request.size ?? keptSide(data) ?? Infinity
  return { size, costs: { network, spectrum, sheet, loading }, mostSide }
}

/** In which a project keeps the pictures. */
function keptSide({ loaded: { origin } }: DataSet): number | undefined {
  return origin.kind === 'snapshot' ? origin.snapshot.shape.size : undefined
}

/** Loads the pictures of a study, and times that. @throws Failure and Cancelled as `openStudyPictures` */
export async function openPictures(request: StudyPictures, work: Work): Promise<OpenedPictures> {
  // What was read is told when it is used: here it is read for a plan.
  const tell: Work['tell'] = (event) => event.kind === 'loaded' || work.tell(event)
  const startedAt = work.now()
  const data = await openStudyPictures(request, { ...work, tell })
  return { data, loading: work.now() - startedAt }
}
