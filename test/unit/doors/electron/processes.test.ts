import { once } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { utilityProbes } from '../../../../main/doors/electron/processes/probe.ts'
import { startUtilityEngine } from '../../../../main/doors/electron/processes/engine.ts'
import { runTask, usualPatience, type Patience, type Run } from '../../../../main/jobs/process/runTask.ts'
import { probeInProcess } from '../../../../main/services/probing/process.ts'
import type { JobProgress } from '../../../../shared/domain/job.ts'
import { utilityStandIn, type UtilityStandIn } from '../../../support/electronProcesses.ts'
import type { ProbeEntry } from '../../../support/probeMeans.ts'

const { signal } = new AbortController()

function probeFile(name: ProbeEntry): URL {
  return new URL(`../../../support/probes/${name}.ts`, import.meta.url)
}

/** Runs a task in a process that Electron would have started. */
function run(
  kind: string,
  tell: (progress: JobProgress) => void = () => {},
  { patience = {}, utility = utilityStandIn(), probe = 'answering' }: {
    patience?: Partial<Patience>
    utility?: UtilityStandIn
    probe?: ProbeEntry
  } = {},
): Run {
  const entry = new URL('../../../support/jobsTasks.ts', import.meta.url)
  const startProbe = utilityProbes(utility, probeFile(probe))
  const start = () => startUtilityEngine(utility, { entry, lowPriority: true, startProbe })
  const task = { kind, request: 21, folder: '/nowhere', sharedFolder: '/nowhere' }
  return runTask(start, task, tell, { ...usualPatience, ...patience })
}

describe('an engine process of Electron', () => {
  test('is told what to do, tells on the way, and hands its result back', async () => {
    const told: JobProgress[] = []
    expect(await run('double', (event) => told.push(event)).ended).toEqual({ kind: 'finished', result: 42 })
    expect(told).toEqual([{ phase: 'experts', done: 21, total: 100 }])
  })

  test.each([
    ['fail', { kind: 'failed', problem: { code: 'disk-full', path: '/out' } }],
    ['abort', { kind: 'lost', interruption: { kind: 'crashed', ending: '6' } }],
    ['leave', { kind: 'lost', interruption: { kind: 'crashed', ending: '3' } }],
  ])('that ends badly (%s) is told from the others', async (kind, end) => {
    expect(await run(kind).ended).toEqual(end)
  })

  test('without memory is told from one that crashed', async () => {
    const utility = utilityStandIn()
    const { ended } = run('abort', undefined, { utility })
    const report = JSON.stringify({ header: { event: 'Allocation failed - JavaScript heap out of memory' } })
    utility.running[0]?.emit('error', 'FatalError', 'v8::internal', report)
    expect(await ended).toEqual({ kind: 'lost', interruption: { kind: 'out-of-memory' } })
  })

  test.each(['pause', 'cancel'] as const)('that is asked to %s stops', async (how) => {
    const { promise: told, resolve } = Promise.withResolvers<JobProgress>()
    const working = run('untilStopped', resolve)
    await told
    working.stop(how)
    expect(await working.ended).toEqual({ kind: 'stopped' })
  })

  test('that does not stop is killed', async () => {
    const { promise: told, resolve } = Promise.withResolvers<JobProgress>()
    const working = run('hang', resolve, { patience: { stop: 200 } })
    await told
    working.stop('cancel')
    expect(await working.ended).toEqual({ kind: 'lost', interruption: { kind: 'crashed', ending: '9' } })
  })

  test('is started without what would make another program of it', async () => {
    vi.stubEnv('NODE_OPTIONS', '--no-such-option')
    expect(await run('double').ended).toMatchObject({ kind: 'finished' })
    vi.unstubAllEnvs()
  })
})

describe('an executor', () => {
  test('is tried in a process of its own', async () => {
    const start = utilityProbes(utilityStandIn())
    expect(await probeInProcess({ name: 'onnx', timed: false }, { start, patience: 30 }, signal))
      .toEqual({ name: 'onnx', works: true })
  })

  test('whose process crashes is set aside', async () => {
    const start = utilityProbes(utilityStandIn(), probeFile('exiting'))
    expect(await probeInProcess({ name: 'onnx', timed: false }, { start, patience: 30 }, signal)).toEqual({
      name: 'onnx', works: false, problem: { code: 'executor-crashed', executor: 'onnx', ending: '3' },
    })
  })

  test('whose process prints as native libraries do is heard all the same', async () => {
    const start = utilityProbes(utilityStandIn(), probeFile('chatting'))
    expect(await probeInProcess({ name: 'onnx', timed: false }, { start, patience: 30 }, signal))
      .toEqual({ name: 'onnx', works: true })
  })

  test('is given up before its process was even spawned, and that is gone, too', async () => {
    const { answer, kill } = utilityProbes(utilityStandIn(), probeFile('hanging'))({ name: 'onnx', timed: false })
    kill()
    expect(await answer).toMatchObject({ works: false, problem: { code: 'executor-crashed', ending: '9' } })
  })

  test('that an engine process wants tried is tried by the program', async () => {
    const utility = utilityStandIn()
    expect(await run('probe', undefined, { utility }).ended)
      .toEqual({ kind: 'finished', result: { name: 'webgpu', works: true, stepsPerSecond: 6 } })
    expect(utility.running).toEqual([])
  })

  test('that hangs while it is tried is ended with the engine process that asked', async () => {
    const utility = utilityStandIn()
    const { ended } = run('probe', undefined, { utility, probe: 'hanging' })
    await vi.waitUntil(() => utility.running.length === 2, { timeout: 30_000 })
    const [engine, probe] = utility.running
    const end = probe && once(probe, 'exit')
    if (engine?.pid !== undefined) process.kill(engine.pid, 'SIGKILL')
    expect(await ended).toMatchObject({ kind: 'lost' })
    expect(await end).toEqual([9])
  })
})
