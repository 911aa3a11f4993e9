/**
 * Compares the forecast of what a pack costs with what it costs: each set is distilled at three budgets with the quick
 * preset, and three networks each are trained on the pack and on all pictures. The measured gap is that on the test
 * pictures, which no forecast sees; that on the validation pictures stands beside it. What was measured is kept in the
 * file, and a later run goes on from there; forecasts are made anew.
 *
 *   node test/bench/forecast.ts <file of results> <set> ...      a set is a folder, or an IDX file
 */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { decodedPerClass } from '../../shared/domain/distilledSet.ts'
import { createStream } from '../../shared/stream.ts'
import { FULL_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import { finalEvaluate } from '../../main/engine/evaluation/evaluate.ts'
import { createEvaluator } from '../../main/engine/evaluation/evaluator.ts'
import { decodedExamples, realExamples, type Examples } from '../../main/engine/network/examples.ts'
import { stepsOf } from '../../main/evidence/compareInputs.ts'
import { decodeSet } from '../../main/evidence/decodeSet.ts'
import { forecastBasis, uncalibratedGap, type ForecastBasis } from '../../main/images/inspection/forecast/forecast.ts'
import { ranksOf } from '../../main/images/inspection/statistics.ts'
import { openDataSet } from '../../main/services/dataSet.ts'
import { makePack, type Distillation } from '../../main/services/distillation.ts'
import { mostSideOf } from '../../main/services/presets.ts'
import { lastOf } from '../support/engineSteps.ts'
import { resultOf } from '../support/inspectionSets.ts'

/** Fixed before anything was measured, bytes. */
const budgets = [4096, 12288, 40960]
const seeds = [1, 2, 3]

const accuraciesSchema = z.object({ validation: z.array(z.number()), test: z.array(z.number()) })
type Accuracies = z.infer<typeof accuraciesSchema>

const packSchema = z.object({ perClass: z.number(), pack: accuraciesSchema })
const fileSchema = z.object({
  full: z.record(z.string(), accuraciesSchema),
  packs: z.record(z.string(), packSchema),
})

const [file = '', ...places] = process.argv.slice(2)
const { full, packs } = existsSync(file)
  ? fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  : fileSchema.parse({ full: {}, packs: {} })

interface Row {
  readonly set: string
  readonly bytes: number
  readonly perClass: number
  readonly forecast: number
  /** Measured on the pictures of each split. */
  readonly test: number
  readonly validation: number
}

const work = { tell: () => {}, signal: new AbortController().signal, now: () => performance.now() / 1000 }

const rows: Row[] = []
for (const place of places) {
  const set = basename(resolve(place))
  const basis = await basisOf(place)
  for (const bytes of budgets) {
    const pack = await measuredPack(place, set, bytes)
    const gapOn = (split: keyof Accuracies): number => mean(full[set]?.[split] ?? []) - mean(pack.pack[split])
    const forecast = uncalibratedGap(basis, pack.perClass)
    const { perClass } = pack
    rows.push({ set, bytes, perClass, forecast, test: gapOn('test'), validation: gapOn('validation') })
    console.error(rows.at(-1))
  }
}
printTable()

async function measuredPack(place: string, set: string, bytes: number): Promise<z.infer<typeof packSchema>> {
  const known = packs[`${set} ${bytes}`]
  if (known) return known
  const made = await distilled(place, bytes)
  full[set] ??= await fullAccuracies(made)
  const decoded = decodedExamples(made.pack.set.plan, await decodeSet(made.executor, made.pack.set))
  const pack = { perClass: decodedPerClass(made.pack.set.plan), pack: await accuraciesOf(made, decoded) }
  packs[`${set} ${bytes}`] = pack
  await writeFile(file, JSON.stringify({ full, packs }, undefined, 1))
  return pack
}

/** Of the pictures that a distillation learns from. */
async function basisOf(path: string): Promise<ForecastBasis> {
  const size = { most: mostSideOf('quick') }
  const data = await openDataSet({ source: { kind: 'folder', path }, size, channels: 'auto', seed: 1 }, work)
  return resultOf(forecastBasis(data.training))
}

async function distilled(path: string, bytes: number): Promise<Distillation> {
  const folder = await mkdtemp(join(tmpdir(), 'joryu-forecast-'))
  try {
    return await makePack({
      source: { kind: 'folder', path }, packPath: join(folder, 'pack.joryu'), budget: { kind: 'bytes', bytes },
      preset: 'quick',
      overrides: { seeds: seeds.length }, augmentation: FULL_AUGMENTATION, storage: 'i8', seed: 1, executor: 'onnx',
    }, work)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function fullAccuracies(made: Distillation): Promise<Accuracies> {
  const { data: { training }, recipes: { evaluation }, pack } = made
  const steps = stepsOf('full', { recipe: evaluation, training })
  return accuraciesOf(made, realExamples(training, pack.set.normalization), steps)
}

async function accuraciesOf(
  { data, executor, pack, recipes }: Distillation,
  examples: Examples,
  steps = recipes.evaluation.steps,
): Promise<Accuracies> {
  const { image, classes } = pack.set.plan
  const spec = { image, classes, ...recipes.evaluation.network, activation: 'relu' } as const
  await using evaluator = createEvaluator(executor, spec)
  const accuracies: Accuracies = { validation: [], test: [] }
  for (const seed of seeds) {
    const lesson = () => ({
      examples, recipe: { ...recipes.evaluation, steps }, normalization: pack.set.normalization,
      stream: createStream(seed).fork('evaluation'),
    })
    const watch = { on: data.validation, points: 1 }
    const { accuracy, curve } = await lastOf(finalEvaluate(evaluator, lesson(), watch, { test: data.test, good: [] }))
    accuracies.test.push(accuracy)
    accuracies.validation.push(curve.at(-1)?.accuracy ?? NaN)
  }
  return accuracies
}

function printTable(): void {
  console.log('| set | budget | pictures a class | forecast | calibrated | measured gap | on validation |')
  console.log('|---|---|---|---|---|---|---|')
  const errors = rows.map(({ set, bytes, perClass, forecast, test, validation }) => {
    const calibrated = forecast * scaleOf(rows.filter((row) => row.set !== set))
    const gaps = [forecast, calibrated, test, validation].map((gap) => (gap * 100).toFixed(1))
    console.log(`| ${[set, `${bytes / 1024} KB`, perClass, ...gaps].join(' | ')} |`)
    return test - calibrated
  })
  for (const split of ['test', 'validation'] as const) {
    const correlation = spearman(rows.map(({ forecast }) => forecast), rows.map((row) => row[split]))
    console.log(`Spearman's rank correlation with the gap on ${split} pictures: ${correlation.toFixed(2)}`)
  }
  const reach = 2 * Math.sqrt(mean(errors.map((error) => error ** 2)))
  const within = errors.filter((error) => Math.abs(error) <= reach).length
  console.log(`Scale ${scaleOf(rows).toFixed(2)}, reach ${reach.toFixed(3)}: ${within} of ${rows.length} within it`)
}

/** Of the least squared error on the test pictures. */
function scaleOf(some: readonly Row[]): number {
  const sum = (value: (row: Row) => number): number => some.reduce((total, row) => total + value(row), 0)
  return sum(({ forecast, test }) => forecast * test) / sum(({ forecast }) => forecast ** 2)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Pearson's correlation of the ranks. */
function spearman(ones: readonly number[], others: readonly number[]): number {
  const [first, second] = [centered(ranksOf(ones)), centered(ranksOf(others))]
  const product = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
  return product(first, second) / Math.sqrt(product(first, first) * product(second, second))
}

function centered(values: Float64Array): Float64Array {
  return values.map((value) => value - mean([...values]))
}
