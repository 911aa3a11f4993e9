import { beforeAll, describe, expect, test } from 'vitest'
import { NO_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { usualTraining } from '../../../main/engine/evaluation/recipe.ts'
import { splitValidation } from '../../../main/engine/evaluation/splitValidation.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { compare } from '../../../main/evidence/compare.ts'
import type { CompareInputs } from '../../../main/evidence/compareInputs.ts'
import { measureSize } from '../../../main/evidence/measureSize.ts'
import type { CompareEvent, CompareProgress } from '../../../main/evidence/trackSteps.ts'
import { createSheetCodec } from '../../../main/images/sheetCodec.ts'
import type { ComparedAnswers } from '../../../shared/domain/answers.ts'
import { contenders, type Comparison, type ContenderResult } from '../../../shared/domain/comparison.ts'
import { asTest, asValidation, pictureCount, selectPictures } from '../../../shared/domain/pictures.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { createStream } from '../../../shared/stream.ts'
import { gratings } from '../../support/engineSets.ts'
import { lastOf } from '../../support/engineSteps.ts'
import { watched, type WatchedExecutor } from '../../support/engineWatchedExecutor.ts'
import { startSet } from '../../support/evidenceSet.ts'

const shape = { channels: 1, height: 16, width: 16 } as const
const { training, validation } = splitValidation(gratings(shape, 3, 90, 0.2, createStream(1)), 0.2, createStream(2))
const tested = asTest(gratings(shape, 3, 60, 0.2, createStream(3)))
const unwatched = asValidation(selectPictures(validation, []))
const set = startSet(training, { spectraPerClass: 4, transforms: 2 })

let executor: WatchedExecutor
beforeAll(async () => {
  executor = watched(await createExecutor('onnx'))
})

/** The clock goes one second a look, so that seconds are counts. */
function inputs(changes: Partial<CompareInputs> = {}): CompareInputs {
  let looks = 0
  return {
    executor, training, validation, test: tested, set, packBytes: 1600, leak: null, goodClasses: [], snapshot: null,
    codec: createSheetCodec(),
    recipe: {
      ...usualTraining, learningRate: 0.02, batch: 24, steps: 12, augmentation: NO_AUGMENTATION,
      network: { width: 4, depth: 2 }, fullEpochs: 5, seeds: 2, sheet: { formats: ['webp'], trainings: 2 },
    },
    seed: 7,
    now: () => (looks += 1),
    signal: { aborted: false },
    ...changes,
  }
}

/** A comparison without the times of its trainings: they differ from run to run. */
function timeless({ results, ...comparison }: Comparison): unknown {
  return { ...comparison, results: contenders.map((name) => ({ ...results[name], seconds: undefined })) }
}

describe('a whole comparison', () => {
  const events: CompareEvent[] = []
  let comparison: Comparison
  let answers: ComparedAnswers
  beforeAll(async () => {
    ;({ comparison, answers } = await lastOf(compare(inputs()), (event) => events.push(event)))
  })

  test('everybody gets what fits into the bytes of the pack', () => {
    const { full, pack, random, kMeans, coded } = comparison.results
    expect(full).toMatchObject({ pictures: 72, bytes: 72 * 256, missingClasses: 0 })
    expect(pack).toMatchObject({ pictures: 24, bytes: 1600 })
    expect(random).toMatchObject({ pictures: 6, bytes: 6 * 256, missingClasses: 0 })
    expect(kMeans).toMatchObject({ pictures: 6, bytes: 6 * 256, missingClasses: 0 })
    expect(coded.pictures).toBeGreaterThan(6)
    expect(coded.bytes).toBeLessThanOrEqual(1600)
    expect(comparison.sheet?.format).toBe('webp')
  })

  test('all numbers of a contender belong together', () => {
    for (const name of contenders) {
      const { accuracies, mean, ci95, confusion, perClass, curves } = comparison.results[name]
      const looks = confusion.flat().reduce((sum, count) => sum + count, 0)
      const right = confusion.reduce((sum, row, label) => sum + (row[label] ?? 0), 0)
      expect(accuracies).toHaveLength(2)
      expect(looks).toBe(2 * 60)
      expect(mean).toBeCloseTo(right / looks, 12)
      expect(ci95[0]).toBeLessThanOrEqual(mean)
      expect(ci95[1]).toBeGreaterThanOrEqual(mean)
      // Each class has 20 test pictures, so that accuracy is the mean of the recalls.
      expect(perClass.reduce<number>((sum, recall) => sum + (recall ?? 0), 0) / 3).toBeCloseTo(mean, 12)
      expect(curves.map((curve) => curve.length)).toEqual([8, 8])
    }
  })

  test('what networks said of each test picture adds up to the numbers', () => {
    for (const name of ['full', 'pack'] as const) {
      const { accuracies, confusion } = comparison.results[name]
      const said = answers.test[name]
      expect(answers.test.labels).toEqual([...tested.labels])
      expect(said.map(({ classes }) => classes.filter((label, at) => label === tested.labels[at]).length / 60))
        .toEqual(accuracies)
      const looks = said.flatMap(({ classes }) => classes).length
      expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(looks)
      // Nobody knows which class is good.
      expect(said.flatMap(({ scores }) => scores)).toEqual([])
    }
    expect(answers.validation.labels).toHaveLength(pictureCount(validation))
    expect(answers.validation.pack[0]?.classes).toHaveLength(pictureCount(validation))
  })

  test('the full data teach more than guessing', () => {
    expect(comparison.results.full.mean).toBeGreaterThan(0.6)
  })

  test('the full data are trained on for more steps where they would not be seen often enough', () => {
    // Five passes of 72 pictures in batches of 24 are 15 steps.
    expect(comparison.steps).toEqual({ all: 12, full: 15, batch: 24 })
  })

  test('progress only grows, to its total', () => {
    const total = 2 * 12 + 2 * (15 + 4 * 12)
    expect(new Set(events.map((event) => event.total))).toEqual(new Set([total]))
    events.forEach(({ done }, at) => expect(done).toBeGreaterThanOrEqual(events[at - 1]?.done ?? 0))
    expect(events.at(-1)?.done).toBe(total)
    expect(events[0]?.contender).toBeUndefined()
  })

  test('nothing stays compiled', () => {
    expect(executor.counts.disposed).toBe(executor.counts.compiled)
  })

  test('the same seed finds the same numbers, whichever network is ahead', async () => {
    const again = await lastOf(compare(inputs()))
    expect(timeless(again.comparison)).toEqual(timeless(comparison))
    expect(again.answers).toEqual(answers)
  })

  test.each([0.1, 0.4, 0.7, 1])('continued at %d of its steps, it finds the same numbers', async (share) => {
    const left = events[Math.ceil(share * events.length) - 1]
    // As it would come back from a file.
    const from: unknown = JSON.parse(JSON.stringify(left?.progress))
    const told: CompareEvent[] = []
    // What a comparison tells is all that it takes.
    const continued = await lastOf(compare(inputs(), from as CompareProgress), (event) => told.push(event))
    expect(timeless(continued.comparison)).toEqual(timeless(comparison))
    expect(continued.answers).toEqual(answers)
    expect(told.length).toBeLessThanOrEqual(events.length)
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total)
  })
})

test('a size is measured on the validation pictures, and the full data only where they are asked for', async () => {
  const looks = ({ confusion }: ContenderResult): number => confusion.flat().reduce((sum, count) => sum + count, 0)
  const first = await lastOf(measureSize({ ...inputs(), withFull: true }))
  const { full, ...later } = await lastOf(measureSize({ ...inputs(), withFull: false }))
  expect(full).toBeUndefined()
  for (const name of ['pack', 'random', 'coded'] as const) {
    expect(looks(later[name])).toBe(2 * pictureCount(validation))
    expect(later[name].accuracies).toEqual(first[name].accuracies)
  }
  expect(first.full?.mean).toBeGreaterThan(later.random.mean)
})

test('only training is timed: a second for each step', async () => {
  const { recipe } = inputs()
  const { full, ...others } = (await lastOf(compare(inputs({ recipe: { ...recipe, seeds: 1 } })))).comparison.results
  expect(full.seconds).toBe(15)
  for (const { seconds } of Object.values(others)) expect(seconds).toBe(12)
})

test('networks that are trained side by side share the time', async () => {
  const { recipe } = inputs()
  let now = 0
  // Time goes on with each run of a program.
  const clock = watched(await createExecutor('onnx'), () => (now += 1))
  const secondsOf = async (seeds: number): Promise<number> => {
    // Without pictures to watch by, next to nothing but training steps takes time.
    const changes = { validation: unwatched, recipe: { ...recipe, seeds, sheet: { formats: [], trainings: 0 } } }
    const compared = await lastOf(compare(inputs({ executor: clock, now: () => now, ...changes })))
    return compared.comparison.results.full.seconds
  }
  const [alone, paired] = [await secondsOf(1), await secondsOf(2)]
  expect(paired).toBeGreaterThan(0.8 * alone)
  expect(paired).toBeLessThan(1.2 * alone)
})

test('where not one picture fits, the opponents guess and the comparison says so', async () => {
  const { recipe } = inputs()
  const short = { ...recipe, steps: 2, fullEpochs: 0, seeds: 1 }
  const { comparison } = await lastOf(compare(inputs({ packBytes: 50, recipe: short })))
  expect(comparison.sheet).toBeNull()
  for (const name of ['random', 'kMeans', 'coded'] as const) {
    expect(comparison.results[name]).toMatchObject({ pictures: 0, bytes: 0, missingClasses: 3, curves: [] })
  }
})

test.each([
  ['while the sheet is chosen', 1],
  ['while networks train', 60],
])('a cancel is heard at the next step %s, and frees everything', async (_, after) => {
  const signal = { aborted: false }
  let later = 0
  const cancelled = lastOf(compare(inputs({ signal })), () => {
    later += 1
    if (later === after) signal.aborted = true
  })
  await expect(cancelled).rejects.toBeInstanceOf(Cancelled)
  expect(later).toBe(after)
  expect(executor.counts.disposed).toBe(executor.counts.compiled)
})

test.each([
  ['another size', gratings({ ...shape, width: 20 }, 3, 30, 0.2, createStream(1))],
  ['another number of classes', gratings(shape, 2, 30, 0.2, createStream(1))],
])('a pack of %s is refused', async (_, others) => {
  const problem = { problem: { code: 'pack-mismatch' } }
  await expect(lastOf(compare(inputs({ training: others })))).rejects.toMatchObject(problem)
})
