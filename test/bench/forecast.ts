/**
 * Compares the forecast of what a pack costs with what it costs: each set is distilled at three budgets with the quick
 * preset, and three networks each are trained on the pack and on all pictures. The measured gap is that on the test
 * pictures, which no forecast sees; that on the validation pictures stands beside it. Finished results are kept in the
 * file, and a later run goes on from there.
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
import { forecastBasis, forecastGap, type ForecastBasis } from '../../main/images/inspection/forecast/forecast.ts'
import { measureSet } from '../../main/images/inspection/measureSet.ts'
import { ranksOf } from '../../main/images/inspection/statistics.ts'
import { findPictures } from '../../main/images/layout.ts'
import { makePack, type Distillation } from '../../main/services/distillation.ts'
import { lastOf } from '../support/engineSteps.ts'
import { resultOf } from '../support/inspectionSets.ts'

/** Fixed before anything was measured, bytes. */
const budgets = [4096, 12288, 40960]
const seeds = [1, 2, 3]

const accuraciesSchema = z.object({ validation: z.array(z.number()), test: z.array(z.number()) })
type Accuracies = z.infer<typeof accuraciesSchema>

const resultsSchema = z.record(z.string(), z.object({
  perClass: z.number(),
  pack: accuraciesSchema,
  forecast: z.object({ gap: z.number(), low: z.number(), high: z.number() }),
}))
const fileSchema = z.object({ full: z.record(z.string(), accuraciesSchema), packs: resultsSchema })

const [file = '', ...places] = process.argv.slice(2)
const { full, packs } = existsSync(file)
  ? fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  : fileSchema.parse({ full: {}, packs: {} })

for (const place of places) {
  const set = basename(resolve(place))
  const missing = budgets.filter((bytes) => packs[`${set} ${bytes}`] === undefined)
  if (missing.length === 0) continue
  const basis = await basisOf(place)
  for (const bytes of missing) {
    const made = await distilled(place, bytes)
    const perClass = decodedPerClass(made.pack.set.plan)
    const forecast = forecastGap(basis, perClass)
    console.error(set, bytes, perClass, forecast)
    full[set] ??= await fullAccuracies(made)
    const decoded = decodedExamples(made.pack.set.plan, await decodeSet(made.executor, made.pack.set))
    packs[`${set} ${bytes}`] = { perClass, forecast, pack: await accuraciesOf(made, decoded) }
    await writeFile(file, JSON.stringify({ full, packs }, undefined, 1))
    console.error(set, bytes, full[set], packs[`${set} ${bytes}`])
  }
}
printTable()

async function basisOf(place: string): Promise<ForecastBasis> {
  const measured = await measureSet(await findPictures(place), { signal: { aborted: false }, onProgress: () => {} })
  return resultOf(forecastBasis(measured))
}

async function distilled(path: string, bytes: number): Promise<Distillation> {
  const folder = await mkdtemp(join(tmpdir(), 'joryu-forecast-'))
  try {
    return await makePack({
      source: { kind: 'folder', path }, packPath: join(folder, 'pack.joryu'), budget: { kind: 'bytes', bytes },
      preset: 'quick',
      overrides: { seeds: seeds.length }, augmentation: FULL_AUGMENTATION, storage: 'i8', seed: 1, executor: 'onnx',
    }, { tell: () => {}, signal: new AbortController().signal, now: () => performance.now() / 1000 })
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
    const { accuracy, curve } = await lastOf(finalEvaluate(evaluator, lesson(), watch, data.test))
    accuracies.test.push(accuracy)
    accuracies.validation.push(curve.at(-1)?.accuracy ?? NaN)
  }
  return accuracies
}

function printTable(): void {
  console.log('| set | budget | pictures a class | forecast gap | from | to | measured gap | on validation |')
  console.log('|---|---|---|---|---|---|---|---|')
  const rows = Object.entries(packs).map(([key, { perClass, forecast, pack }]) => {
    const [set = '', bytes = ''] = key.split(' ')
    const all = full[set]
    const gapOn = (split: keyof Accuracies): number => mean(all?.[split] ?? []) - mean(pack[split])
    const gaps = [forecast.gap, forecast.low, forecast.high, gapOn('test'), gapOn('validation')]
    const cells = [set, `${Number(bytes) / 1024} KB`, perClass, ...gaps.map((gap) => (gap * 100).toFixed(1))]
    console.log(`| ${cells.join(' | ')} |`)
    return { forecast: forecast.gap, test: gapOn('test'), validation: gapOn('validation') }
  })
  const forecasts = rows.map(({ forecast }) => forecast)
  for (const split of ['test', 'validation'] as const) {
    const correlation = spearman(forecasts, rows.map((row) => row[split]))
    console.log(`Spearman's rank correlation with the gap on ${split} pictures: ${correlation.toFixed(2)}`)
  }
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
