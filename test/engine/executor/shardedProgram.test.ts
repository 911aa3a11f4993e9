import { expect, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Executor } from '../../../main/engine/executor/executor.ts'
import { shardedProgram, type BatchFunction } from '../../../main/engine/executor/shardedProgram.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { createStream } from '../../../shared/stream.ts'
import { randomValues } from '../../support/engineNumbers.ts'

/** Of rows x [n, 3] and y [n, 2] and a shared factor: the sum of factor x, and factor y. */
const batch: BatchFunction = {
  fn: (factor, x, y) => [tf.sum(tf.mul(factor, x), 0), tf.mul(factor, y)],
  shared: [[1]],
  rows: (count) => [[count, 3], [count, 2]],
  shardSize: () => 10,
  summed: 1,
}

async function run(executor: Executor, count: number): Promise<Float32Array[]> {
  const stream = createStream(3)
  await using program = shardedProgram(executor, batch)
  const rows = [randomValues(stream.fork('x'), 3 * count), randomValues(stream.fork('y'), 2 * count)]
  return await program.run(count, [Float32Array.of(3)], rows)
}

test.each([1, 7, 100, 333])('the sums of %d rows are of all of them, and the others come in order', async (count) => {
  const stream = createStream(3)
  const x = randomValues(stream.fork('x'), 3 * count)
  const y = randomValues(stream.fork('y'), 2 * count)
  const [sums, products] = await run(cpuExecutor, count)
  const expected = [0, 1, 2].map((at) => x.reduce((sum, value, index) => (index % 3 === at ? sum + 3 * value : sum), 0))
  expected.forEach((value, at) => expect(sums?.[at]).toBeCloseTo(value, 4))
  expect(products).toEqual(y.map((value) => Math.fround(3 * value)))
})

test('a machine of many cores adds in the same order as one of few', async () => {
  const executor = await createExecutor('onnx')
  const few = await run({ ...executor, parallel: 2 }, 333)
  expect(await run({ ...executor, parallel: 64 }, 333)).toEqual(few)
  expect((await run(cpuExecutor, 333))[1]).toEqual(few[1])
})
