import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { nodeProbe, type ProbeProcess } from '../../../main/services/probing/probeProcess.ts'
import { probeInProcess, usualMeans } from '../../../main/services/probing/process.ts'
import { readRequest, requestArguments, type ProbeRequest } from '../../../main/services/probing/request.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { endOf, probeMeans, type ProbeEntry } from '../../support/probeMeans.ts'

const request: ProbeRequest = { name: 'onnx', timed: false }
const { signal } = new AbortController()
/** Windows ends processes without signals. */
const onSystemsWithSignals = test.skipIf(process.platform === 'win32')

test.each([{ name: 'onnx', timed: true }, { name: 'cpu', timed: false }] as const)('%j can be read again', (given) => {
  expect(readRequest(requestArguments(given))).toEqual(given)
})

test('the program\'s own process answers rightly', async () => {
  expect(await probeInProcess(request, usualMeans, signal)).toEqual({ name: 'onnx', works: true })
})

describe('an executor is set aside', () => {
  const problems: readonly (readonly [ProbeEntry, object])[] = [
    ['wrong', { code: 'executor-wrong', executor: 'onnx', error: expect.closeTo(0.5, 3) as number }],
    ['unavailable', { code: 'executor-unavailable', executor: 'onnx', reason: 'no adapter', lack: 'no-gpu' }],
    ['exiting', { code: 'executor-crashed', executor: 'onnx', ending: '3' }],
  ]

  test.each(problems)('when it is %s', async (entry, problem) => {
    expect(await probeInProcess(request, probeMeans(() => entry), signal)).toEqual({
      name: 'onnx', works: false, problem,
    })
  })

  onSystemsWithSignals.each([['aborting', 'SIGABRT'], ['crashing', 'SIGSEGV']] as const)('when it is %s', async (
    entry, ending,
  ) => {
    expect(await probeInProcess(request, probeMeans(() => entry), signal)).toEqual({
      name: 'onnx', works: false, problem: { code: 'executor-crashed', executor: 'onnx', ending },
    })
  })

  onSystemsWithSignals('when it hangs, and its process is killed', async () => {
    const means = probeMeans(() => 'hanging', { patience: 0.5 })
    expect(await probeInProcess(request, means, signal)).toEqual({
      name: 'onnx', works: false, problem: { code: 'executor-timed-out', executor: 'onnx', seconds: 0.5 },
    })
    expect(await endOf(means.started[0]?.child)).toBe('SIGKILL')
  })

  test('when no process can be started for it', async () => {
    const start = (): ProbeProcess => nodeProbe(fork('none.js', { cwd: join(import.meta.dirname, 'none') }), request)
    expect(await probeInProcess(request, { start, patience: 30 }, signal)).toEqual({
      name: 'onnx', works: false,
      problem: {
        code: 'executor-failed', executor: 'onnx', detail: expect.stringContaining('ENOENT') as string, instead: 'cpu',
      },
    })
  })
})

describe('a cancel', () => {
  onSystemsWithSignals('kills the process at once', async () => {
    const controller = new AbortController()
    const means = probeMeans(() => 'hanging')
    const probing = probeInProcess(request, means, controller.signal)
    const child = means.started[0]?.child
    if (child) await once(child, 'spawn')
    controller.abort()
    await expect(probing).rejects.toThrow(Cancelled)
    expect(await endOf(child)).toBe('SIGKILL')
  })

  test('that came before starts none', async () => {
    const means = probeMeans(() => 'hanging')
    await expect(probeInProcess(request, means, AbortSignal.abort())).rejects.toThrow(Cancelled)
    expect(means.started).toEqual([])
  })
})

test('a process that has answered is gone, too', async () => {
  const means = probeMeans(() => 'answering')
  expect(await probeInProcess({ name: 'onnx', timed: true }, means, signal)).toEqual({
    name: 'onnx', works: true, stepsPerSecond: 4,
  })
  expect(await endOf(means.started[0]?.child)).not.toBeNull()
})

test('what libraries print in it does not reach the terminal', async () => {
  const script = resolve(import.meta.dirname, '../../support/probeChatting.ts')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script])
  expect({ answer: JSON.parse(stdout) as unknown, stderr }).toEqual({
    answer: { name: 'onnx', works: true }, stderr: '',
  })
})
