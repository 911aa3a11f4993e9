import { isDeepStrictEqual } from 'node:util'
import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import type { ImageShape } from '../../shared/domain/pictures.ts'
import type { DepthMapping, FitPolicy } from '../../shared/domain/reading.ts'
import type { PresetName } from '../../shared/domain/studyPlan.ts'
import { Failure } from '../../shared/errors.ts'
import type { EvaluationRecipe } from '../engine/evaluation/recipe.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { compare, type Compared } from '../evidence/compare.ts'
import type { CompareEvent, CompareProgress } from '../evidence/trackSteps.ts'
import { createSheetCodec } from '../images/sheetCodec.ts'
import type { Manifest } from '../pack/manifestSchema.ts'
import { readPack, type PackFile } from '../pack/readPack.ts'
import { openChosenExecutor } from './chosenExecutor.ts'
import { fingerprint, openDataSet, type DataSet, type DataSetRequest } from './dataSet.ts'
import type { ExecutorWish } from './executorChoice.ts'
import { placeOfSource, type PictureSource } from './pictureSource.ts'
import { rivalry } from './presets.ts'
import { offerProgress, type Keeping } from './tasks/keeping.ts'
import { noSeconds, type ComparingProgress, type WorkedSeconds } from './tasks/studyProgress.ts'
import { runSteps, type Work } from './work.ts'

/** A distilled set, the pictures that it is compared with, and how. */
export interface Match {
  readonly data: DataSet
  readonly set: DistilledSet
  readonly packBytes: number
  readonly executor: Executor
  readonly recipe: EvaluationRecipe
  readonly seed: number
}

/** A comparison and the seconds that it took. */
export interface TimedComparison extends Compared {
  readonly seconds: number
}

/**
 * Compares, and keeps which networks were measured.
 * @param made seconds of distilling in all runs of the job
 * @throws Failure and Cancelled as `compare` and `Keeper.offer`
 */
export async function runMatch(
  match: Match,
  work: Work,
  made: Pick<WorkedSeconds, 'experts' | 'distill'> = noSeconds,
): Promise<TimedComparison> {
  const inputs = { ...match, ...match.data, codec: createSheetCodec(), now: work.now, signal: work.signal }
  const { result, seconds } = await measureKept(match, (from) => compare(inputs, from), work, made)
  return { ...result, seconds }
}

/**
 * Drives what measures networks of a set, and keeps which were measured.
 * @param begin where an earlier run of the job stood
 * @param made seconds of distilling in all runs of the job
 */
export async function measureKept<Result>(
  { executor, set }: Pick<Match, 'executor' | 'set'>,
  begin: (from: CompareProgress | undefined) => AsyncGenerator<CompareEvent, Result>,
  { tell, signal, now, keeping, live }: Work,
  made: Pick<WorkedSeconds, 'experts' | 'distill'>,
): Promise<{ readonly result: Result; readonly seconds: number }> {
  const from = keeping && comparingFrom(keeping, set)
  const startedAt = now() - (from?.seconds.evaluate ?? 0)
  const result = await runSteps(begin(from?.comparison), signal, async ({ done, total, progress }) => {
    tell({ kind: 'progress', phase: 'comparing', done, total })
    await live?.compared(progress)
    if (keeping === undefined) return
    await offerProgress(keeping, () => ({
      stage: 'comparing',
      executor: executor.name,
      seconds: { ...made, evaluate: now() - startedAt },
      set,
      comparison: progress,
    }))
  })
  return { result, seconds: now() - startedAt }
}

/** Nothing where the pack's file was replaced since: its networks are others. */
function comparingFrom({ from }: Keeping, set: DistilledSet): ComparingProgress | undefined {
  return from?.stage === 'comparing' && isDeepStrictEqual(from.set, set) ? from : undefined
}

/** What a user asks for who has a pack and the pictures that it was made from. */
export interface MatchRequest {
  readonly packPath: string
  readonly source: PictureSource
  /** How hard the case of the pack's rivals is made; everything else the pack says. */
  readonly preset: PresetName
  readonly seeds: number
  /** In place of the steps that the pack asks for. */
  readonly evaluationSteps?: number
  readonly executor: ExecutorWish
}

/** A match whose pack came from a file. */
export interface PackMatch extends Match {
  readonly pack: PackFile
  /** Whether the training pictures are the very ones that the pack was made from. */
  readonly samePictures: boolean
}

/**
 * Opens a pack and loads pictures as it wants them, split as they were when it was made.
 * @throws Failure as `readPack`, `loadSource` and `openChosenExecutor`; 'pack-mismatch' when classes or preparation
 * differ, 'pictures-changed' when test pictures would have to be held out of other pictures than the pack's
 * @throws Cancelled
 */
export async function openMatch(request: MatchRequest, work: Work): Promise<PackMatch> {
  const pack = await readPack(request.packPath)
  const { recipe, training } = pack.manifest
  const seed = splitSeedOf(pack.manifest)
  const source = sourceFor(pack.manifest, request.source)
  const data = await openDataSet({ source, ...preparationOf(pack.manifest), seed }, work)
  requireSameClasses(pack.manifest, data.training.classes)
  requireSamePreparation(pack.manifest, data)
  const samePictures = fingerprint(data.loaded.training) === training.fingerprint
  // Which pictures are held out depends on how many there are: the pack may have learned from them.
  if (!samePictures && data.loaded.testOrigin === 'held-out') {
    throw new Failure({ code: 'pictures-changed', path: placeOfSource(source) })
  }
  return {
    pack,
    samePictures,
    data,
    set: pack.set,
    packBytes: pack.packBytes,
    executor: await openChosenExecutor(request.executor, work),
    recipe: { ...recipe, steps: request.evaluationSteps ?? recipe.steps, ...rivalry(request.preset, request.seeds) },
    seed,
  }
}

/** Where no snapshot of a project is named, the one that the pack was made from. */
export function sourceFor({ snapshot }: Manifest, source: PictureSource): PictureSource {
  return source.kind === 'snapshot' && snapshot !== null ? { ...source, rather: snapshot.fingerprint } : source
}

/** By which pictures were held out for the pack. */
export function splitSeedOf({ seeds: { distillation, split = distillation } }: Manifest): number {
  return split
}

/** How pictures have to be brought to training size. What a pack does not say is found as when it was made. */
function preparationOf({ image, preprocessing: { fit, depth } }: Manifest): Omit<DataSetRequest, 'source' | 'seed'> {
  return { size: image.width, channels: image.channels, fit, ...(depth && { depth }) }
}

/** A snapshot's pictures come as they are kept. */
function requireSamePreparation({ image, preprocessing }: Manifest, { loaded, training: { shape } }: DataSet): void {
  const { fit, depth } = preprocessing
  const expected = tellPreparation(image, fit, depth)
  const found = tellPreparation(shape, loaded.fit, depth && loaded.reading.depth)
  if (expected !== found) throw new Failure({ code: 'pack-mismatch', detail: `${expected} / ${found}` })
}

/** In the words of the options and of the manifest. */
function tellPreparation(
  { channels, height, width }: ImageShape,
  fit: FitPolicy,
  depth: DepthMapping | null,
): string {
  const range = depth?.kind === 'used-range' ? `${depth.low}-${depth.high}` : (depth?.kind ?? '')
  return `${channels} x ${height} x ${width} ${fit} ${range}`.trimEnd()
}

function requireSameClasses(manifest: Manifest, found: readonly string[]): void {
  const expected = manifest.classes.map(({ name }) => name)
  if (expected.length === found.length && expected.every((name, label) => name === found[label])) return
  throw new Failure({ code: 'pack-mismatch', detail: `${expected.join(', ')} / ${found.join(', ')}` })
}
