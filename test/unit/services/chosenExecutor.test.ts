import { describe, expect, test } from 'vitest'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { chooseAutomatically, openChosenExecutor } from '../../../main/services/chosenExecutor.ts'
import type { JobEvent } from '../../../main/services/work.ts'
import { executorNames } from '../../../shared/domain/executorName.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { problemOf } from '../../support/problemOf.ts'
import { endOf, probeMeans } from '../../support/probeMeans.ts'

const { signal } = new AbortController()
const work = { tell: () => {}, signal, now: () => 0 }
/** Windows ends processes without signals. */
const onSystemsWithSignals = test.skipIf(process.platform === 'win32')
const candidates = executorNames.filter((name) => name !== 'cpu')

describe('without a name', () => {
  test('the one that works is taken, and is not timed', async () => {
    const means = probeMeans((name) => (name === 'onnx' ? 'answering' : 'unavailable'))
    expect(await chooseAutomatically(work, means)).toEqual({ name: 'onnx', reason: 'only' })
    expect(means.started.map(({ request }) => request)).toEqual(
      candidates.map((name) => ({ name, timed: name !== 'onnx' })),
    )
  })

  test('an executor that crashes or answers wrongly is set aside: plain JavaScript is the last resort', async () => {
    const means = probeMeans((name) => (name === 'onnx' ? 'wrong' : 'exiting'))
    expect(await chooseAutomatically(work, means)).toEqual({ name: 'cpu', reason: 'last-resort' })
  })

  onSystemsWithSignals('once one works, another is not waited for as long', async () => {
    const means = probeMeans((name) => (name === 'onnx' ? 'answering' : 'hanging'), { shortPatience: 0.2 })
    expect(await chooseAutomatically(work, means)).toEqual({ name: 'onnx', reason: 'only' })
    expect(await Promise.all(means.started.slice(1).map(({ child }) => endOf(child)))).toEqual(
      candidates.slice(1).map(() => 'SIGKILL'),
    )
  })

  // The process `answering` says that an executor is as fast as its name is long.
  test('of several, all are timed and the fastest is taken', async () => {
    const means = probeMeans(() => 'answering')
    const longest = Math.max(...candidates.map(({ length }) => length))
    const name = candidates.find(({ length }) => length === longest)
    expect(await chooseAutomatically(work, means)).toEqual({ name, reason: 'fastest', stepsPerSecond: longest })
    const [first, ...others] = candidates
    expect(means.started.map(({ request }) => request)).toEqual([
      { name: first, timed: false }, ...others.map((name) => ({ name, timed: true })), { name: first, timed: true },
    ])
  })

  test('a cancel is heard before anything was tried', async () => {
    const means = probeMeans(() => 'hanging')
    const cancelled = { ...work, signal: AbortSignal.abort() }
    await expect(chooseAutomatically(cancelled, means)).rejects.toThrow(Cancelled)
    expect(means.started).toEqual([])
  })
})

describe('with a name', () => {
  test('that executor is taken untried, and told', async () => {
    const events: JobEvent[] = []
    const executor = await openChosenExecutor('cpu', { ...work, tell: (event) => events.push(event) })
    expect(executor.name).toBe('cpu')
    expect(events).toEqual([{ kind: 'executor-chosen', choice: { name: 'cpu', reason: 'named' } }])
  })

  test('what fails in it later has its name, and says what to try instead', async () => {
    const executor = await openChosenExecutor('onnx', work)
    await using program = await executor.compile((x) => [tf.neg(x)], [[2]])
    expect(await program.run([Float32Array.of(1, 2)])).toEqual([Float32Array.of(-1, -2)])
    expect(await problemOf(() => program.run([Float32Array.of(1)]))).toMatchObject({
      code: 'executor-failed', executor: 'onnx', instead: 'cpu',
    })
    expect(await problemOf(() => executor.compile((x) => [tf.erf(x)], [[2]]))).toEqual({
      code: 'kernel-unknown', kernel: 'Erf', executor: 'onnx',
    })
  })

  test('a cancel stays one', async () => {
    const controller = new AbortController()
    const executor = await openChosenExecutor('cpu', { ...work, signal: controller.signal })
    await using program = await executor.compile((x) => [x], [[1]])
    controller.abort()
    await expect(program.run([Float32Array.of(1)])).rejects.toThrow(Cancelled)
  })
})
