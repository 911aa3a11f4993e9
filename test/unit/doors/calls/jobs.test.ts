import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Output } from '../../../../shared/contract/calls.ts'
import type { Payload } from '../../../../shared/contract/events.ts'
import { emptyView } from '../../../../shared/domain/live.ts'
import { events } from '../../../../shared/contract/events.ts'
import { grayClasses } from '../../../support/grayClasses.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { testProgram, type Asker } from '../../../support/testProgram.ts'

type ShownJob = Output<'jobs.list'>['jobs'][number]

const project = 'gears'

/** Resolves when a job has a status, by the news alone; each is checked by the contract. */
function until({ program }: Asker, id: number, status: ShownJob['state']['status']): Promise<ShownJob> {
  const { promise, resolve } = Promise.withResolvers<ShownJob>()
  const hear = (told: Payload<'jobs.news'>): void => {
    const { news } = events['jobs.news'].parse(JSON.parse(JSON.stringify(told)))
    if ('job' in news && news.job.id === id && news.job.state.status === status) resolve(news.job)
  }
  const following = program.followJobs(hear)
  void promise.then(() => following[Symbol.dispose]())
  return promise
}

test('pictures are imported and checked by jobs, while other calls are answered', async () => {
  const folder = await temporaryFolder(await grayClasses({ OK: 5, NG: 5 }))
  const asker = await testProgram()
  const { ask } = asker
  const imported = await ask('jobs.start', { kind: 'import', project, path: folder, hours: 'any' })
  const [job] = await Promise.all([until(asker, imported.id, 'succeeded'), ask('projects.list', undefined)])
  expect(job).toMatchObject({ kind: 'import', project, left: {} })
  expect(await ask('imports.account', { project })).toMatchObject({ found: 10, imported: 10 })
  const checked = await ask('jobs.start', { kind: 'inspect', project, hours: 'any' })
  await until(asker, checked.id, 'succeeded')
  expect(await ask('checks.last', { project })).toMatchObject({ looked: 10, isCurrent: true })
  const { jobs } = await ask('jobs.list', undefined)
  expect(jobs.map(({ kind, state }) => [kind, state.status])).toEqual([
    ['import', 'succeeded'], ['inspect', 'succeeded'],
  ])
})

test('what is wrong with a job at once is told at once, and no job is made', async () => {
  const { ask, problemOf } = await testProgram()
  const nowhere = join(await temporaryFolder(), 'nowhere')
  expect(await problemOf('jobs.start', { kind: 'import', project, path: nowhere, hours: 'any' })).toEqual({
    code: 'folder-missing', path: nowhere,
  })
  expect(await problemOf('jobs.start', { kind: 'inspect', project, hours: 'any' })).toMatchObject({
    code: 'project-unknown',
  })
  const compare = { kind: 'compare', project, preset: 'quick', executor: 'auto', seeds: 3, language: 'en' } as const
  const packPath = join(nowhere, 'gears.joryu')
  expect(await problemOf('jobs.start', { ...compare, packPath, hours: 'any' })).toEqual({
    code: 'pack-missing', path: packPath,
  })
  expect(await problemOf('jobs.wish', { id: 1, wish: 'pause' })).toEqual({ code: 'job-unknown', number: 1 })
  expect((await ask('jobs.list', undefined)).jobs).toEqual([])
})

test('studies and sweeps wait as jobs of their project, and their files have places', async () => {
  const folder = await temporaryFolder(await grayClasses({ OK: 6, NG: 6 }))
  const asker = await programByDay()
  const { ask } = asker
  const imported = await ask('jobs.start', { kind: 'import', project, path: folder, hours: 'any' })
  await until(asker, imported.id, 'succeeded')
  await ask('snapshots.take', { project, despiteLeak: true })
  const recipe = {
    project, preset: 'quick', storage: 'i8', seed: 1, executor: 'onnx', seeds: 3, language: 'ja', hours: 'night',
    augmentation: { flip: true, shift: true, scale: true, cutout: true, brightness: true, contrast: true },
  } as const
  const budget = { kind: 'bytes', bytes: 2048 } as const
  const distilled = await ask('jobs.start', { kind: 'distill', ...recipe, budget })
  expect(distilled.title).toBe(`gears-${distilled.id}.joryu`)
  const swept = await ask('jobs.start', { kind: 'sweep', ...recipe, budgets: [budget], repeats: 1 })
  const { state, ...told } = await until(asker, swept.id, 'queued')
  expect([state.status, told.kind, told.project]).toEqual(['queued', 'sweep', project])
})

test('of a job that has shown nothing yet there is an empty view', async () => {
  const { ask } = await testProgram()
  expect(await ask('jobs.live', { id: 1 })).toEqual(emptyView)
})

/** A program whose night is half a day away from now. */
async function programByDay(): Promise<Asker> {
  const asker = await testProgram()
  const from = (new Date().getHours() + 12) % 24
  await asker.ask('settings.set', { lowPriority: true, night: { from, to: (from + 1) % 24 } })
  return asker
}

test('a job for the night waits, and does what is wished of it', async () => {
  const folder = await temporaryFolder(await grayClasses({ OK: 3, NG: 3 }))
  const asker = await programByDay()
  const { ask } = asker
  const { id } = await ask('jobs.start', { kind: 'import', project, path: folder, hours: 'night' })
  for (const [wish, status] of [['pause', 'paused'], ['resume', 'queued'], ['cancel', 'cancelled']] as const) {
    const heard = until(asker, id, status)
    await ask('jobs.wish', { id, wish })
    expect((await heard).hours).toBe('night')
  }
})

test('jobs that wait change places, and begin by day or by night as is wished', async () => {
  const folder = await temporaryFolder(await grayClasses({ OK: 3, NG: 3 }))
  const asker = await programByDay()
  const { ask } = asker
  const ids: number[] = []
  for (let count = 0; count < 3; count += 1) {
    ids.push((await ask('jobs.start', { kind: 'import', project, path: folder, hours: 'night' })).id)
  }
  const [one = 0, two = 0, three = 0] = ids
  const order = async (): Promise<readonly number[]> => (await ask('jobs.list', undefined)).jobs.map(({ id }) => id)
  await ask('jobs.place', { id: three, place: { kind: 'first' } })
  await ask('jobs.place', { id: one, place: { kind: 'last' } })
  await expect.poll(order).toEqual([three, two, one])
  await ask('jobs.place', { id: one, place: { kind: 'before', beforeId: two } })
  await expect.poll(order).toEqual([three, one, two])
  await ask('jobs.hours', { id: two, hours: 'any' })
  expect((await until(asker, two, 'succeeded')).hours).toBe('any')
})

test('a job that was cancelled is asked for again as it was, and one that waits or succeeded is not', async () => {
  const folder = await temporaryFolder(await grayClasses({ OK: 3, NG: 3 }))
  const asker = await programByDay()
  const { ask, problemOf } = asker
  const { id, title } = await ask('jobs.start', { kind: 'import', project, path: folder, hours: 'night' })
  expect(await problemOf('jobs.repeat', { id })).toEqual({ code: 'job-not-repeatable', number: id })
  const cancelled = until(asker, id, 'cancelled')
  await ask('jobs.wish', { id, wish: 'cancel' })
  await cancelled
  const again = await ask('jobs.repeat', { id })
  expect(again).toEqual({ id: id + 1, title })
  await ask('jobs.hours', { id: again.id, hours: 'any' })
  await until(asker, again.id, 'succeeded')
  expect(await ask('imports.account', { project })).toMatchObject({ imported: 6 })
  expect(await problemOf('jobs.repeat', { id: again.id })).toEqual({ code: 'job-not-repeatable', number: again.id })
  expect(await problemOf('jobs.repeat', { id: 99 })).toEqual({ code: 'job-unknown', number: 99 })
})
