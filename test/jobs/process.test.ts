import { expect, test, vi } from 'vitest'
import type { JobProgress } from '../../shared/domain/job.ts'
import { startNodeProcess } from '../../main/jobs/process/nodeProcess.ts'
import { runTask, usualPatience, type Patience, type Run } from '../../main/jobs/process/runTask.ts'

const entry = new URL('../support/jobsTasks.ts', import.meta.url)

/** Runs a task in a process of its own. */
function run(
  kind: string,
  request: unknown,
  tell: (progress: JobProgress) => void,
  patience: Partial<Patience> = {},
): Run {
  const start = () => startNodeProcess({ entry, lowPriority: true })
  const task = { kind, request, folder: '/nowhere', sharedFolder: '/nowhere' }
  return runTask(start, task, tell, { ...usualPatience, ...patience })
}

/** Runs a task until it tells something. */
async function runUntilTold(
  kind: string,
  patience?: Partial<Patience>,
): Promise<{ readonly run: Run; readonly told: readonly JobProgress[] }> {
  const told: JobProgress[] = []
  const begun = await new Promise<Run>((resolve) => {
    const one = run(kind, undefined, (event) => {
      told.push(event)
      resolve(one)
    }, patience)
  })
  return { run: begun, told }
}

test('a task is told what to do, tells on the way, and hands its result back', async () => {
  const told: JobProgress[] = []
  expect(await run('double', 21, (event) => told.push(event)).ended).toEqual({ kind: 'finished', result: 42 })
  expect(told).toEqual([{ phase: 'experts', done: 21, total: 100 }])
})

test.each([
  ['fail', { kind: 'failed', problem: { code: 'disk-full', path: '/out' } }],
  ['throw', { kind: 'failed', problem: { code: 'internal', detail: 'no such thing' } }],
  ['unheardOf', { kind: 'failed', problem: { code: 'internal', detail: 'no runner for "unheardOf"' } }],
  ['abort', { kind: 'lost', interruption: { kind: 'crashed', ending: 'SIGABRT' } }],
  ['leave', { kind: 'lost', interruption: { kind: 'crashed', ending: '3' } }],
])('a task that ends badly (%s) is told from the others', async (kind, end) => {
  expect(await run(kind, undefined, () => {}).ended).toEqual(end)
})

test.each(['fillMemory', 'takeTooMuch'])('a process without memory (%s) is told from one that crashed', async (
  kind,
) => {
  // What a process may have is little, so that it is soon used up.
  vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=40')
  expect(await run(kind, undefined, () => {}).ended).toEqual({ kind: 'lost', interruption: { kind: 'out-of-memory' } })
  vi.unstubAllEnvs()
})

test.each(['pause', 'cancel'] as const)('a task that is asked to %s knows which, and stops', async (how) => {
  const { run, told } = await runUntilTold('untilStopped')
  run.stop(how)
  expect(await run.ended).toEqual({ kind: 'stopped' })
  expect(told.map(({ phase }) => phase)).toEqual(['experts', how === 'pause' ? 'distilling' : 'comparing'])
})

test('a task that does not stop is killed', async () => {
  const { run } = await runUntilTold('hang', { stop: 200 })
  run.stop('cancel')
  expect(await run.ended).toEqual({ kind: 'lost', interruption: { kind: 'crashed', ending: 'SIGKILL' } })
})

test('a process without a sign of life is killed', async () => {
  const { run } = await runUntilTold('hang', { silence: 1500 })
  expect(await run.ended).toEqual({ kind: 'lost', interruption: { kind: 'silent' } })
})
