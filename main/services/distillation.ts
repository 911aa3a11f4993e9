import type { SpectrumPlan, Storage } from '../../shared/domain/distilledSet.ts'
import { pictureCount } from '../../shared/domain/pictures.ts'
import type { Augmentation } from '../engine/augment/augmentation.ts'
import type { EvaluationRecipe } from '../engine/evaluation/recipe.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { choosePlan } from '../engine/spectrum/choosePlan.ts'
import { writtenBytes } from '../pack/dataEntry.ts'
import type { PackContent, PackNotes } from '../pack/buildPack.ts'
import type { PackFile } from '../pack/readPack.ts'
import { writePack } from '../pack/writePack.ts'
import { budgetBytes, type Budget } from './budget.ts'
import { openChosenExecutor } from './chosenExecutor.ts'
import { fingerprint, type DataSet } from './dataSet.ts'
import type { ExecutorWish } from './executorChoice.ts'
import { notePack } from './packNotes.ts'
import { factsOf, type PackFacts } from './packs.ts'
import { recipesOf, type Overrides, type Recipes } from './presets.ts'
import { makePreviews } from './previews.ts'
import { programVersion } from './program.ts'
import { openStudyPictures, type StudyPictures } from './studyPictures.ts'
import { timedDistill } from './timedDistill.ts'
import type { Work } from './work.ts'

/** What a user asks for. */
export interface DistillationRequest extends StudyPictures {
  readonly packPath: string
  readonly budget: Budget
  readonly overrides: Overrides
  readonly augmentation: Augmentation
  readonly storage: Storage
  readonly executor: ExecutorWish
}

/** A finished distillation: the pack as it stands on disk, and what a comparison needs. */
export interface Distillation {
  readonly data: DataSet
  readonly executor: Executor
  readonly budgetBytes: number
  readonly recipes: Recipes
  readonly content: PackContent
  readonly pack: PackFile
  readonly seconds: { readonly experts: number; readonly distill: number }
}

/**
 * Pictures in, pack out, and no comparison. A pack of a snapshot is noted in the library.
 * @throws Failure and Cancelled as `makePack`
 */
export async function distillPictures(request: DistillationRequest, work: Work): Promise<PackFacts> {
  const { pack, data, budgetBytes } = await makePack(request, work)
  const facts = factsOf(pack)
  work.tell({ kind: 'packed', path: request.packPath, pack: facts })
  await notePack(request.source, data.snapshot, { path: request.packPath, pack, budgetBytes }, work)
  return facts
}

/**
 * Makes a pack and writes it, and leaves it to the caller to tell: a comparison adds to the file what it found out.
 * Where the pack is to stand should be known to be writable (`requireWritable`).
 *
 * @throws Failure as `loadSource`, `openChosenExecutor`, `choosePlan`, `distill` and `writePack`
 * @throws Cancelled, and then no file was written
 */
export async function makePack(request: DistillationRequest, work: Work): Promise<Distillation> {
  const data = await openStudyPictures(request, work)
  const planned = planPack(request, data)
  tellPlan(planned, data, work)
  const executor = await openChosenExecutor(request.executor, work)
  return makePlanned({ ...request, splitSeed: request.seed }, planned, { data, executor }, work)
}

/** A budget in bytes, and what it buys. */
export interface PlannedPack {
  readonly budgetBytes: number
  readonly plan: SpectrumPlan
}

/** @throws Failure as `choosePlan` */
export function planPack(
  { budget, storage }: Pick<DistillationRequest, 'budget' | 'storage'>,
  { loaded, training }: DataSet,
): PlannedPack {
  const bytes = budgetBytes(budget, loaded.training)
  return { budgetBytes: bytes, plan: choosePlan({ training, storage, bytes }) }
}

export function tellPlan(planned: PlannedPack, { loaded: pictures }: DataSet, { tell }: Pick<Work, 'tell'>): void {
  tell({ kind: 'planned', ...planned, pictures })
}

/** What a pack is made by, once its pictures are open. */
export interface MakingRequest
  extends Pick<DistillationRequest, 'packPath' | 'preset' | 'overrides' | 'augmentation' | 'storage' | 'seed'> {
  /** By which pictures were held out. */
  readonly splitSeed: number
}

/** Makes a pack of open pictures, as `makePack`. @throws Failure as `distill` and `writePack`; @throws Cancelled */
export async function makePlanned(
  request: MakingRequest,
  { plan, budgetBytes: bytes }: PlannedPack,
  { data, executor }: Pick<Distillation, 'data' | 'executor'>,
  work: Work,
): Promise<Distillation> {
  const { seed, splitSeed, storage } = request
  const recipes = recipesOf({ ...request, image: plan.image })
  const { set, seconds } = await timedDistill({
    executor, training: data.training, plan, recipe: recipes.distillation, storage, budgetBytes: bytes, writtenBytes,
    seed, signal: work.signal,
  }, work)
  const content = {
    set,
    classes: data.training.classes,
    previews: await makePreviews(executor, set),
    notes: await notesOf(data, recipes.evaluation, { executor: executor.name, seed, splitSeed }),
  }
  const pack = await writePack(request.packPath, content, work.signal)
  return { data, executor, budgetBytes: bytes, recipes, content, pack, seconds }
}

/** The day of making stays out of the pack: the same seed is to give the same bytes. */
async function notesOf(
  { loaded, snapshot }: DataSet,
  evaluation: EvaluationRecipe,
  { executor, seed, splitSeed }: { readonly executor: string; readonly seed: number; readonly splitSeed: number },
): Promise<PackNotes> {
  const { learningRate, momentum, weightDecay, batch, steps, schedule, augmentation, network } = evaluation
  return {
    createdBy: await programVersion(),
    created: null,
    snapshot,
    training: { fingerprint: fingerprint(loaded.training), pictures: pictureCount(loaded.training) },
    preprocessing: { fit: loaded.fit, depth: loaded.reading.depth },
    recipe: { optimizer: 'sgd', learningRate, momentum, weightDecay, batch, steps, schedule, augmentation, network },
    seeds: { distillation: seed, evaluation: [], ...(splitSeed !== seed && { split: splitSeed }) },
    executor,
    expected: null,
  }
}
