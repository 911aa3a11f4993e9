import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { DistillEvent } from '../../main/engine/distillProgress.ts'
import { createExecutor } from '../../main/engine/executor/create.ts'
import { Live } from '../../main/services/tasks/live.ts'
import { livePicture, readView } from '../../main/services/tasks/liveFiles.ts'
import { distilled, tinyInputs } from '../support/engineDistillation.ts'
import { canMakeDisks, smallDisk } from '../support/smallDisk.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

type Iteration = Extract<DistillEvent, { readonly kind: 'iteration' }>

const inputs = tinyInputs(await createExecutor('cpu'))
const steps: Iteration[] = []

beforeAll(async () => {
  await distilled(inputs, (event) => {
    if (event.kind === 'iteration') steps.push(event)
  })
})

/** A clock that stands still: only the first view and the last are due. */
const stopped = (): number => 0

test('what a distillation learns can be seen: pictures of every class, spectra, and the curve', async () => {
  const folder = await temporaryFolder()
  const live = await Live.open(folder, stopped)
  for (const step of steps) await live.learned(step, inputs)
  const view = await readView(folder)
  expect(view).toMatchObject({ number: 2, iteration: 6, iterations: 6 })
  expect(view?.curve).toEqual(steps.map(({ iteration, distance, guideLoss }) => ({ iteration, distance, guideLoss })))
  expect(view?.pictures.map(({ label }) => label)).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
  expect(view?.spectra.map(({ label }) => label)).toEqual([0, 0, 0, 1, 1, 1])
  for (const [shown, side] of [[view?.pictures, 8], [view?.spectra, 3]] as const) {
    for (const { png } of shown ?? []) {
      const found = await sharp(livePicture(folder, png)).metadata()
      expect(found).toMatchObject({ format: 'png', width: side, height: side })
    }
  }
})

test('a run that goes on adds to what an earlier one has shown', async () => {
  const folder = await temporaryFolder()
  const first = await Live.open(folder, stopped)
  for (const step of steps.slice(0, 4)) await first.learned(step, inputs)
  await writeFile(join(folder, '.joryu-1234'), 'half')
  const second = await Live.open(folder, stopped)
  expect(second.numbered({ phase: 'distilling', done: 1, total: 6 }).live).toBe(1)
  for (const step of steps.slice(1)) await second.learned(step, inputs)
  const view = await readView(folder)
  expect(view?.number).toBe(3)
  expect(view?.curve.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4, 5, 6])
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a long curve is thinned, and has its newest point', async () => {
  const folder = await temporaryFolder()
  const live = await Live.open(folder, stopped)
  const [step] = steps
  for (let iteration = 1; iteration <= 9999 && step; iteration += 1) {
    await live.learned({ ...step, iteration, iterations: 9999 }, inputs)
  }
  const iterations = (await readView(folder))?.curve.map(({ iteration }) => iteration) ?? []
  expect(iterations.length).toBeLessThanOrEqual(400)
  expect(iterations.slice(0, 2)).toEqual([25, 50])
  expect(iterations.at(-1)).toBe(9999)
})

test('views take at most a hundredth of the time', async () => {
  const folder = await temporaryFolder()
  let time = 0
  // Whatever is between two looks at this clock takes half a second.
  const live = await Live.open(folder, () => (time += 0.5))
  const [step] = steps
  for (let iteration = 1; iteration <= 1000 && step; iteration += 1) {
    await live.learned({ ...step, iteration, iterations: 1001 }, inputs)
  }
  const views = (await readView(folder))?.number ?? 0
  expect(views).toBeGreaterThan(2)
  expect((views - 1) * 0.5).toBeLessThanOrEqual(0.01 * time)
})

test('networks that were measured are shown as one curve a contender', async () => {
  const folder = await temporaryFolder()
  const run = (accuracies: readonly number[]) => ({
    evaluation: {
      accuracy: 0.9, perClass: [], confusion: [],
      curve: accuracies.map((accuracy, at) => ({ step: at + 1, accuracy })),
    },
    pictures: 1, bytes: 1, missingClasses: 0, seconds: 1,
  })
  const live = await Live.open(folder, stopped)
  const runs = { full: [run([0.5, 0.75]), run([0.25, 0.75])], pack: [], random: [], kMeans: [], coded: [] }
  await live.compared({ sheet: undefined, runs })
  expect((await readView(folder))?.learning).toEqual({
    full: [{ step: 1, accuracy: 0.375 }, { step: 2, accuracy: 0.75 }],
  })
})

test('the end is in the view, also where none was due, and the next pack begins anew', async () => {
  const folder = await temporaryFolder()
  const run = { pictures: 1, bytes: 1, missingClasses: 0, seconds: 1 }
  const evaluation = { accuracy: 0.9, perClass: [], confusion: [], curve: [{ step: 1, accuracy: 0.5 }] }
  const live = await Live.open(folder, stopped)
  for (const step of steps) await live.learned(step, inputs)
  const runs = { full: [{ ...run, evaluation }], pack: [], random: [], kMeans: [], coded: [] }
  await live.compared({ sheet: undefined, runs })
  expect((await readView(folder))?.learning).toEqual({})
  await live.showLast()
  expect(await readView(folder)).toMatchObject({ learning: { full: [{ step: 1, accuracy: 0.5 }] }, iteration: 6 })
  const [step] = steps
  if (step) await live.learned({ ...step, iterations: 1 }, inputs)
  const next = await readView(folder)
  expect([next?.curve.length, next?.learning]).toEqual([1, {}])
})

test.runIf(canMakeDisks)('a full disk keeps views from being written, and nothing else', async () => {
  const disk = smallDisk(1)
  const [step] = steps
  if (step === undefined) throw new Error('nothing was learned')
  disk.fill()
  const live = await Live.open(join(disk.path, 'live'), stopped)
  await live.learned(step, inputs)
  expect(await readView(join(disk.path, 'live'))).toBeUndefined()
  await disk.empty()
  await live.learned({ ...step, iteration: 6 }, inputs)
  expect(await readView(join(disk.path, 'live'))).toMatchObject({ number: 1, iteration: 6 })
})

test.each(['', '{"number":1', '{"number":1}'])('a view that is spoiled (%j) counts as none', async (text) => {
  const folder = await temporaryFolder({ 'live.json': text })
  expect(await readView(folder)).toBeUndefined()
  expect((await Live.open(folder, stopped)).numbered({ phase: 'experts', done: 1, total: 2 })).toEqual({
    phase: 'experts', done: 1, total: 2,
  })
})
