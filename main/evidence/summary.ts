import type { SnapshotName } from '../../shared/domain/origin.ts'
import type { LeakState } from '../../shared/domain/split.ts'
import { trainingBytes, type Comparison, type ContenderResult } from '../../shared/domain/comparison.ts'

/** What the summary says that the comparison does not know. */
export interface SummaryInputs {
  readonly comparison: Comparison
  /** Bytes that were asked for. */
  readonly budgetBytes: number
  /** The whole pack file, with previews and guides. */
  readonly fileBytes: number
  readonly seconds: Summary['seconds']
}

/** One contender's numbers. */
export interface SummaryResult {
  readonly mean: number
  readonly sd: number
  readonly ci95: readonly [number, number]
  /** Mean recall of each class by its name; null without test pictures of it. */
  readonly perClass: Readonly<Record<string, number | null>>
  /** Of training one network. */
  readonly seconds: number
}

/** The content of summary.json: for programs, so its keys stay as they are. */
export interface Summary {
  /** Pictures of the training folder (those held out for choices included) and of the test folder. */
  readonly data: {
    readonly train: number
    readonly test: number
    readonly classes: number
    /** Of the training pictures at training size, 8 bits a value. */
    readonly bytes: number
  }
  /** The frozen pictures that the numbers were measured on; null for a folder. */
  readonly snapshot: SnapshotName | null
  /** Whether test pictures show what training pictures show; null where nobody has looked. */
  readonly leak: LeakState | null
  readonly budgetBytes: number
  /** Data part of the pack as stored. */
  readonly packBytes: number
  readonly fileBytes: number
  readonly imagesDecoded: number
  readonly executor: string
  readonly seeds: readonly number[]
  readonly full: SummaryResult
  readonly pack: SummaryResult
  readonly random: SummaryResult
  readonly kmeans: SummaryResult
  readonly coded: SummaryResult
  readonly seconds: {
    readonly experts: number
    readonly distill: number
    readonly evaluate: number
    readonly total: number
  }
}

/** The value that is written as summary.json. */
export function summarizeAll({ comparison, budgetBytes, fileBytes, seconds }: SummaryInputs): Summary {
  const { classes, counts, results } = comparison
  const train = counts.training + counts.validation
  const resultOf = (result: ContenderResult): SummaryResult => summaryResult(result, classes)
  return {
    data: { train, test: counts.test, classes: classes.length, bytes: trainingBytes(comparison) },
    snapshot: comparison.snapshot,
    leak: comparison.leak,
    budgetBytes,
    packBytes: results.pack.bytes,
    fileBytes,
    imagesDecoded: results.pack.pictures,
    executor: comparison.executor,
    seeds: comparison.seeds,
    full: resultOf(results.full),
    pack: resultOf(results.pack),
    random: resultOf(results.random),
    kmeans: resultOf(results.kMeans),
    coded: resultOf(results.coded),
    seconds,
  }
}

function summaryResult(result: ContenderResult, classes: readonly string[]): SummaryResult {
  const { mean, sd, ci95, perClass, seconds } = result
  const recalls = classes.map((name, label) => [name, perClass[label] ?? null] as const)
  return { mean, sd, ci95, perClass: Object.fromEntries(recalls), seconds }
}
