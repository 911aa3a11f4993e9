import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobsOf } from '../../../../main/services/jobs/jobs.ts'
import type { SweepJobRequest } from '../../../../main/services/tasks/sweepTask.ts'
import type { StudyRequest } from '../../../../main/services/tasks/studyTask.ts'
import type { Input } from '../../../../shared/contract/calls.ts'
import type { Phase } from '../../../../shared/domain/job.ts'
import { freeze } from '../../../support/frozen.ts'
import { Refused, testProgram, type Asker } from '../../../support/testProgram.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../../support/tinyPictures.ts'

const project = 'gears'
const augmentation = { flip: true, shift: true, scale: true, cutout: true, brightness: true, contrast: true }
const budget = { kind: 'bytes', bytes: 600 } as const
const making = { project, preset: 'quick', storage: 'i8', seed: 1 } as const

const wished: Input<'plans.make'> = {
  project, storage: 'i8', seed: 1, budget, executor: 'onnx', seeds: 3, augmentation, wishes: ['quick', { minutes: 1 }],
}

async function programWithSnapshot(shape: { readonly size?: number } = {}): Promise<Asker> {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 12)
  const asker = await testProgram()
  await freeze(asker.program.dataFolder, join(folder, 'pictures'), shape)
  return asker
}

test('what forecasts rest on is measured once for a snapshot, whatever sizes are asked for', async () => {
  const { ask, program } = await programWithSnapshot()
  const forecast = async (budgets: Input<'forecasts.sizes'>['budgets']) => {
    const phases = new Set<Phase>()
    const found = await ask('forecasts.sizes', { ...making, budgets }, { tell: ({ phase }) => phases.add(phase) })
    return { found, phases: [...phases] }
  }
  const first = await forecast([budget, { kind: 'bytes', bytes: 1 }])
  const again = await forecast([budget, { kind: 'bytes', bytes: 700 }])
  expect(first.phases).toContain('forecasting')
  expect(again.phases).toEqual([])
  expect(again.found.sizes[0]).toEqual(first.found.sizes[0])
  expect(again.found).toMatchObject({
    pictures: first.found.pictures, originalBytes: first.found.originalBytes, smallClasses: first.found.smallClasses,
  })
  expect(await readdir(join(program.dataFolder, 'forecasts'))).toHaveLength(1)
})

test('each preset is forecast and planned at its own side, as far as the project keeps it', async () => {
  const { ask, program } = await programWithSnapshot({ size: 40 })
  const large = { kind: 'bytes', bytes: 4000 } as const
  const forecast = async (preset: Input<'forecasts.sizes'>['preset']): Promise<number | undefined> =>
    (await ask('forecasts.sizes', { ...making, preset, budgets: [large] })).sizes[0]?.plan.image.width
  const sides = [await forecast('quick'), await forecast('standard'), await forecast('thorough')]
  expect(sides).toEqual([32, 40, 40])
  expect(await readdir(join(program.dataFolder, 'forecasts'))).toHaveLength(2)
  const plans = await ask('plans.make', { ...wished, budget: large, wishes: ['quick', 'standard', { minutes: 20 }] })
  expect(plans.map(({ effort }) => effort.side).slice(0, 2)).toEqual([32, 40])
  expect(plans[0]?.givesUp).toContainEqual({ kind: 'detail', side: 32, other: 40 })
  expect(plans[1]?.givesUp.map(({ kind }) => kind)).not.toContain('detail')
  expect(plans[2]?.preset).toBe('standard')
})

test('where a size holds no large pictures, minutes are planned with small ones, however many there are', async () => {
  const { ask, problemOf } = await programWithSnapshot({ size: 40 })
  const atOnce = { ...wished, budget: { kind: 'bytes', bytes: 1 }, wishes: ['standard'] } as const
  const problem = await problemOf('plans.make', atOnce)
  const needed = problem.code === 'budget-too-small' ? problem.needed : 0
  const tooSmall = { kind: 'bytes', bytes: needed - 1 } as const
  expect(await problemOf('plans.make', { ...atOnce, budget: tooSmall })).toEqual({ ...problem, bytes: needed - 1 })
  expect(await ask('plans.make', { ...wished, budget: tooSmall, wishes: [{ minutes: 60 }] })).toMatchObject([
    { preset: 'quick', effort: { side: 32 }, inTime: true },
  ])
})

test('a plan that nobody waits for is given up, and the next one is made; what is wrong with one is said', async () => {
  const { ask, problemOf } = await programWithSnapshot()
  const stop = new AbortController()
  const given = ask('plans.make', wished, { signal: stop.signal, tell: () => stop.abort() })
  await expect(given).rejects.toEqual(new Refused('cancelled'))
  expect(await problemOf('plans.make', { ...wished, budget: { kind: 'bytes', bytes: 1 } })).toMatchObject({
    code: 'budget-too-small',
  })
  const plans = await ask('plans.make', wished)
  expect(plans.map(({ wish }) => wish)).toEqual(wished.wishes)
})

test('a job follows the plan that was shown: its numbers, its executor and its time', async () => {
  const { ask, program } = await programWithSnapshot()
  // Half a day away from now.
  const from = (new Date().getHours() + 12) % 24
  await ask('settings.set', { lowPriority: true, night: { from, to: (from + 1) % 24 } })
  const plan = {
    effort: { experts: 2, epochs: 12, iterations: 41, evaluationSteps: 201 }, executor: 'onnx',
    seconds: { loading: 1, experts: 2, distilling: 3, comparing: 4 },
    uncorrected: { loading: 1, experts: 1, distilling: 1, comparing: 1 },
  } as const
  const how = { ...making, executor: 'auto', seeds: 5, language: 'ja', hours: 'night', augmentation, plan } as const
  await ask('jobs.start', { kind: 'distill', ...how, budget })
  await ask('jobs.start', { kind: 'sweep', ...how, budgets: [budget, { kind: 'bytes', bytes: 700 }], repeats: 2 })
  const [study, sweep] = await jobsOf(program.dataFolder)
  const overrides = { ...plan.effort, seeds: 5 }
  const { distillation, expectation } = study?.request as StudyRequest
  expect(distillation).toMatchObject({ preset: 'quick', executor: 'onnx', overrides })
  expect(expectation).toEqual({ executor: 'onnx', seconds: plan.uncorrected })
  expect(study?.expectedSeconds).toBe(10)
  expect((sweep?.request as SweepJobRequest).sweep).toMatchObject({ preset: 'quick', executor: 'onnx', overrides })
  expect(sweep?.expectedSeconds).toBe(1 + 2 * (2 + 2 * 7))
})
