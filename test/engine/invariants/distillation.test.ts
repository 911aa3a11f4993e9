import { expect, test } from 'vitest'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { distill } from '../../../main/engine/distill.ts'
import type { DistillInputs } from '../../../main/engine/distillInputs.ts'
import type { DistillEvent, DistillProgress } from '../../../main/engine/distillProgress.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { roundToStorage } from '../../../main/engine/spectrum/quantizer.ts'
import { storedBytes, storedSize } from '../../support/engineBytes.ts'
import { distilled, TINY_RECIPE, TINY_TRAJECTORY, tinyInputs } from '../../support/engineDistillation.ts'
import { watched } from '../../support/engineWatchedExecutor.ts'

const onnx = await createExecutor('onnx')
const cpu = await createExecutor('cpu')

const EXPERT_STEPS = TINY_TRAJECTORY.epochs * 2

test.each([
  { executor: onnx, recipe: TINY_RECIPE },
  // Plain JavaScript takes its time: one iteration without the quantizer and one with it.
  { executor: cpu, recipe: { ...TINY_RECIPE, iterations: 2 } },
])('the same seed gives the same bytes on $executor.name', async ({ executor, recipe }) => {
  const inputs = { ...tinyInputs(executor), recipe }
  const events: DistillEvent[][] = [[], []]
  const one = await distilled(inputs, (event) => events[0]?.push(event))
  const other = await distilled(inputs, (event) => events[1]?.push(event))
  expect(other).toEqual(one)
  expect(events[1]).toEqual(events[0])
  expect(storedBytes(other)).toEqual(storedBytes(one))
})

test('another seed gives other bytes', async () => {
  const [one, other] = [await distilled(tinyInputs(onnx, 1)), await distilled(tinyInputs(onnx, 2))]
  expect(storedBytes(other)).not.toEqual(storedBytes(one))
})

test('every step is told once, and learning moves spectrum and step size', async () => {
  const events: DistillEvent[] = []
  const inputs = tinyInputs(onnx)
  const set = await distilled(inputs, (event) => events.push(event))
  const steps = events.filter(({ kind }) => kind !== 'fit')
  expect(steps.map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: EXPERT_STEPS }, () => 'expert'),
    ...Array.from({ length: TINY_RECIPE.iterations }, () => 'iteration'),
  ])
  const untouched = await distilled({ ...inputs, recipe: { ...inputs.recipe, iterations: 0 } })
  expect(set.spectrum.spectra).not.toEqual(untouched.spectrum.spectra)
  expect(set.spectrum.heightMaps).not.toEqual(untouched.spectrum.heightMaps)
  expect(set.stepSize).not.toBe(untouched.stepSize)
  expect(untouched.stepSize).toBeCloseTo(TINY_RECIPE.stepSize, 7)
})

test.each(['i8', 'f16', 'f32'] as const)('a set stored as %s is what its storage gives back', async (storage) => {
  const inputs = { ...tinyInputs(onnx), storage, budgetBytes: storage === 'i8' ? tinyInputs(onnx).budgetBytes : 1000 }
  const set = await distilled(inputs)
  expect(set.storage).toBe(storage)
  expect(set.steps === undefined).toBe(storage !== 'i8')
  expect(roundToStorage(set.spectrum, storage, set.steps)).toEqual(set.spectrum)
  expect(storedSize(set)).toBeLessThanOrEqual(inputs.budgetBytes)
})

test('the fast lane distills too, from a random start, and leaves the step size alone', async () => {
  const events: DistillEvent[] = []
  const inputs: DistillInputs = {
    ...tinyInputs(onnx),
    recipe: { ...TINY_RECIPE, start: 'random', objective: { kind: 'distribution', recipe: { real: 4, decoded: 3 } } },
  }
  const set = await distilled(inputs, (event) => events.push(event))
  const steps = events.filter(({ kind }) => kind !== 'fit')
  expect(steps.map(({ kind }) => kind)).toEqual(Array.from({ length: TINY_RECIPE.iterations }, () => 'iteration'))
  expect(set.stepSize).toBeCloseTo(TINY_RECIPE.stepSize, 7)
  expect(await distilled(inputs)).toEqual(set)
})

test.each([0, 3, EXPERT_STEPS + 2])('cancelled after %d steps it takes no other and frees all', async (steps) => {
  const signal = { aborted: steps === 0 }
  const executor = watched(onnx)
  let told = 0
  await expect(distilled({ ...tinyInputs(executor), signal }, () => {
    told += 1
    signal.aborted = told === steps
  })).rejects.toThrow(Cancelled)
  expect(told).toBe(steps)
  expect(executor.counts.compiled).toBeGreaterThan(0)
  expect(executor.counts.disposed).toBe(executor.counts.compiled)
})

test('cancelled in the middle of a step it runs nothing more', async () => {
  const signal = { aborted: false }
  // A step is two shards. The first iteration runs a decoder, then steps: this is the second step's first shard.
  const last = 2 * EXPERT_STEPS + 1 + 2 + 1
  const executor = watched(onnx, (run) => {
    signal.aborted = run === last
  })
  let told = 0
  await expect(distilled({ ...tinyInputs(executor), signal }, () => {
    told += 1
  })).rejects.toThrow(Cancelled)
  expect(told).toBe(EXPERT_STEPS)
  expect(executor.counts.runs).toBe(last)
  expect(executor.counts.disposed).toBe(executor.counts.compiled)
})

test('a caller who leaves frees all', async () => {
  const executor = watched(onnx)
  for await (const event of distill(tinyInputs(executor))) if (event.kind === 'iteration') break
  expect(executor.counts.disposed).toBe(executor.counts.compiled)
})

test('a budget that not even the coarsest bins meet is refused in words, and all is freed', async () => {
  const executor = watched(onnx)
  await expect(distilled({ ...tinyInputs(executor), budgetBytes: 20 }))
    .rejects.toMatchObject({ problem: { code: 'budget-too-small', bytes: 20 } })
  expect(executor.counts.disposed).toBe(executor.counts.compiled)
})

test('continued after one step or another, it ends as if it had never stopped', async () => {
  const objective = { kind: 'trajectory', recipe: { ...TINY_TRAJECTORY, experts: 3 } } as const
  const inputs = { ...tinyInputs(onnx), recipe: { ...TINY_RECIPE, objective } }
  const left: DistillProgress[] = []
  const whole = await distilled(inputs, (event) => {
    // As it would come back from a file: nothing is shared with the run that goes on.
    if (event.kind !== 'fit') left.push(structuredClone(event.progress))
  })
  for (const [at, progress] of left.entries().filter(([at]) => at % 3 === 0)) {
    const told: DistillEvent[] = []
    const continued = await distilled(inputs, (event) => told.push(event), progress)
    expect(storedBytes(continued), `after step ${at + 1}`).toEqual(storedBytes(whole))
    expect(told.filter(({ kind }) => kind === 'iteration').length).toBe(
      TINY_RECIPE.iterations - (progress.learning?.iteration ?? 0),
    )
  }
  expect(left.length).toBe(3 * EXPERT_STEPS + TINY_RECIPE.iterations)
})

test('continued, it does again only the epochs that its experts had not finished', async () => {
  const inputs = tinyInputs(onnx)
  const left: DistillProgress[] = []
  await distilled(inputs, (event) => {
    if (event.kind === 'expert') left.push(event.progress)
  })
  const told: number[] = []
  await distilled(inputs, (event) => {
    if (event.kind === 'expert') told.push(event.step)
  }, left[2])
  // Three steps are one epoch of two, and a half.
  expect(told).toEqual([3, 4, 5, 6])
})
