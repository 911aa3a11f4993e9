import { join } from 'node:path'
import type { ContenderResult } from '../../shared/domain/comparison.ts'
import type { MeasuredSize, SweepResult } from '../../shared/domain/sweep.ts'
import { Failure, type Problem } from '../../shared/errors.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { measureSize } from '../evidence/measureSize.ts'
import { createSheetCodec } from '../images/sheetCodec.ts'
import { measureKept } from './comparison.ts'
import type { DataSet } from './dataSet.ts'
import { makePlanned, tellPlan, type PlannedPack } from './distillation.ts'
import { factsOf } from './packs.ts'
import type { PlannedPoint } from './sweepPoints.ts'
import type { SweepRequest } from './sweepRequest.ts'
import type { KeptWork } from './tasks/keptWork.ts'
import type { WorkedSeconds } from './tasks/studyProgress.ts'
import { keepingOfPoint, type SweepDone, type SweepProgress } from './tasks/sweepProgress.ts'
import type { Work } from './work.ts'

/** What the points of a sweep share. */
export interface SweepMeans {
  readonly request: SweepRequest
  readonly data: DataSet
  readonly executor: Executor
}

/** What becomes of a size alone; anything else ends the whole sweep. */
const ofOneSize: ReadonlySet<Problem['code']> = new Set(['budget-too-small', 'training-diverged'])

/**
 * Makes and measures the pack of one more point, from where an earlier run stood.
 * @throws Failure as `makePlanned` and `measureSize`, but for what says that this size cannot be; @throws Cancelled
 */
export async function measurePoint(
  { budgetBytes, seed, file, outcome }: PlannedPoint,
  done: SweepDone,
  means: SweepMeans,
  { keeping, ...work }: KeptWork<SweepProgress>,
): Promise<SweepDone> {
  const impossible = (problem: Problem): SweepDone =>
    ({ ...done, points: [...done.points, { budgetBytes, seed, problem }] })
  if ('problem' in outcome) return impossible(outcome.problem)
  const pointKeeping = keepingOfPoint(keeping, { executor: means.executor.name, done })
  try {
    return await measurePack({ seed, file, planned: outcome }, done, means, { ...work, keeping: pointKeeping })
  } catch (error) {
    if (error instanceof Failure && ofOneSize.has(error.problem.code)) return impossible(error.problem)
    throw error
  }
}

interface PossiblePoint extends Pick<MeasuredSize, 'seed' | 'file'> {
  readonly planned: PlannedPack
}

async function measurePack(
  { seed, file, planned }: PossiblePoint,
  done: SweepDone,
  { request, data, executor }: SweepMeans,
  work: Work,
): Promise<SweepDone> {
  tellPlan(planned, data, work)
  const making = { ...request, seed, splitSeed: request.seed, packPath: join(request.folder, file) }
  const { pack, recipes, seconds: made } = await makePlanned(making, planned, { data, executor }, work)
  work.tell({ kind: 'packed', path: making.packPath, pack: factsOf(pack) })
  const { set, packBytes, fileBytes } = pack
  const inputs = {
    executor, training: data.training, validation: data.validation, set, packBytes, codec: createSheetCodec(),
    recipe: recipes.evaluation, seed: request.seed, now: work.now, signal: work.signal,
    withFull: done.full === undefined,
  }
  const { result, seconds: evaluate } = await measureKept({ executor, set }, (from) =>
    measureSize(inputs, from), work, made)
  const point: MeasuredSize = {
    budgetBytes: planned.budgetBytes, seed, file, packBytes, fileBytes, pictures: result.pack.pictures,
    pack: resultOf(result.pack), coded: resultOf(result.coded), random: resultOf(result.random),
  }
  return {
    points: [...done.points, point],
    full: done.full ?? (result.full && resultOf(result.full)),
    seconds: addSeconds(done.seconds, { ...made, evaluate }),
  }
}

function resultOf({ mean, sd, ci95, pictures }: ContenderResult): SweepResult {
  return { mean, sd, ci95, pictures }
}

function addSeconds(one: WorkedSeconds, other: WorkedSeconds): WorkedSeconds {
  return {
    experts: one.experts + other.experts,
    distill: one.distill + other.distill,
    evaluate: one.evaluate + other.evaluate,
  }
}
