import { expect, test } from 'vitest'
import { probeDevices } from '../../../main/services/devices.ts'
import type { JobEvent } from '../../../main/services/work.ts'
import { executorNames, type ExecutorName } from '../../../shared/domain/executorName.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { probeMeans, type ProbeEntry } from '../../support/probeMeans.ts'

/** The others end without an answer. */
const entries: Partial<Record<ExecutorName, ProbeEntry>> = { onnx: 'answering', cpu: 'answering' }
const whys: Partial<Record<ExecutorName, string>> = { onnx: 'only', cpu: 'for-checks' }

test('every executor is timed, one after another, and stands where it belongs', async () => {
  const events: JobEvent[] = []
  const work = { tell: (event: JobEvent) => events.push(event), signal: new AbortController().signal, now: () => 0 }
  const means = probeMeans((name) => entries[name] ?? 'exiting')
  const devices = await probeDevices(work, means)
  expect(devices.map(({ name, chosen, why }) => ({ name, chosen, why }))).toEqual(executorNames.map((name) => ({
    name, chosen: name === 'onnx', why: whys[name] ?? 'failed',
  })))
  expect(means.started.map(({ request }) => request)).toEqual(executorNames.map((name) => ({ name, timed: true })))
  const total = executorNames.length
  expect(events).toEqual(Array.from({ length: total + 1 }, (_, done) => (
    { kind: 'progress', phase: 'probing', done, total }
  )))
})

test('a cancel is heard before any device has answered', async () => {
  const work = { tell: () => {}, signal: AbortSignal.abort(), now: () => 0 }
  await expect(probeDevices(work)).rejects.toThrow(Cancelled)
})
