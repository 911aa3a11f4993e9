import { expect, test } from 'vitest'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { openExecutor } from '../../../main/services/executor.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'

test('runs that were asked for at once all come back, each with its own answer', async () => {
  const executor = await openExecutor('onnx', new AbortController().signal)
  await using program = await executor.compile((x) => [tf.mul(x, 2)], [[1]])
  const asked = Array.from({ length: 50 }, (_, number) => program.run([Float32Array.of(number)]))
  const answers = (await Promise.all(asked)).map(([answer]) => answer?.[0])
  expect(answers).toEqual(Array.from({ length: 50 }, (_, number) => 2 * number))
})

test('once the signal is set, no run begins, and those that wait are refused', async () => {
  const controller = new AbortController()
  const executor = await openExecutor('onnx', controller.signal)
  await using program = await executor.compile((x) => [tf.mul(x, 2)], [[1]])
  const asked = Array.from({ length: 200 }, (_, number) => program.run([Float32Array.of(number)]))
  controller.abort()
  const outcomes = await Promise.allSettled(asked)
  expect(outcomes.at(-1)).toMatchObject({ status: 'rejected', reason: new Cancelled() })
  await expect(program.run([Float32Array.of(1)])).rejects.toThrow(Cancelled)
  await expect(executor.compile((x) => [x], [[1]])).rejects.toThrow(Cancelled)
})
