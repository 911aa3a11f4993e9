import { trainingBytes, type Comparison, type ContenderResult } from '../../shared/domain/comparison.ts'
import type { Summary, SummaryResult } from '../../shared/domain/summary.ts'

/** What the summary says that the comparison does not know. */
export interface SummaryInputs {
  readonly comparison: Comparison
  /** Bytes that were asked for. */
  readonly budgetBytes: number
  /** The whole pack file, with previews and guides. */
  readonly fileBytes: number
  readonly seconds: Summary['seconds']
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
