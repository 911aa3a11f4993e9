import { describe, expect, test } from 'vitest'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Program } from '../../../main/engine/executor/executor.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { threadCount } from '../../support/engineExecutors.ts'
import { describeExecutor } from '../../support/engineExecutorSuite.ts'
import { problemOf } from '../../support/problemOf.ts'

for (const name of ['onnx', 'cpu'] as const) describeExecutor({ name, create: () => createExecutor(name) })

describe('a program of the executor onnx', () => {
  test('says which kernel it has no form for', async () => {
    const executor = await createExecutor('onnx')
    const problem = await problemOf(() => executor.compile((x) => [tf.erf(x)], [[2]]))
    expect(problem).toEqual({ code: 'kernel-unknown', kernel: 'Erf', executor: 'onnx' })
  })

  test('refuses inputs of another size, and runs again after that', async () => {
    const executor = await createExecutor('onnx')
    await using program = await executor.compile((a, b) => [tf.add(a, b)], [[2], [2]])
    const right = Float32Array.of(1, 2)
    expect(await problemOf(() => program.run([right]))).toMatchObject({ code: 'internal' })
    expect(await problemOf(() => program.run([right, new Float32Array(3)]))).toMatchObject({ code: 'internal' })
    expect(await program.run([right, right])).toEqual([Float32Array.of(2, 4)])
  })

  test('runs on as many threads as it has runs in flight, up to what the executor gains from', async () => {
    const executor = await createExecutor('onnx')
    const before = threadCount()
    await using program = await executor.compile((x) => [tf.neg(x)], [[1]])
    expect(threadCount()).toBe(before + 1)
    await Promise.all(Array.from({ length: executor.parallel + 1 }, () => program.run([Float32Array.of(1)])))
    expect(threadCount()).toBe(before + executor.parallel)
  })

  test('runs on no more threads than it may, with the same results', async () => {
    const executor = await createExecutor('onnx', 1)
    const before = threadCount()
    await using program = await executor.compile((x) => [tf.neg(x)], [[1]])
    const runs = Array.from({ length: 4 }, (_, at) => program.run([Float32Array.of(at)]))
    expect(await Promise.all(runs)).toEqual([[-0], [-1], [-2], [-3]].map((numbers) => [Float32Array.from(numbers)]))
    expect([executor.parallel, threadCount()]).toEqual([1, before + 1])
  })

  test('finishes the runs asked for before it was disposed, and refuses later ones', async () => {
    const executor = await createExecutor('onnx')
    const program = await executor.compile((x) => [tf.mul(x, 2)], [[1]])
    const early = Array.from({ length: 5 }, (_, at) => program.run([Float32Array.of(at)]))
    await program[Symbol.asyncDispose]()
    await program[Symbol.asyncDispose]()
    expect(await Promise.all(early)).toEqual([0, 2, 4, 6, 8].map((value) => [Float32Array.of(value)]))
    expect(await problemOf(() => program.run([Float32Array.of(1)]))).toEqual({
      code: 'internal', detail: 'a disposed program was run',
    })
  })

  test('does not disturb another one when it is disposed, and the last one ends the threads', async () => {
    const executor = await createExecutor('onnx')
    const before = threadCount()
    const double = await executor.compile((x) => [tf.mul(x, 2)], [[1]])
    const triple = await executor.compile((x) => [tf.mul(x, 3)], [[1]])
    await double[Symbol.asyncDispose]()
    expect(threadCount()).toBeGreaterThan(before)
    expect(await triple.run([Float32Array.of(5)])).toEqual([Float32Array.of(15)])
    await triple[Symbol.asyncDispose]()
    expect(threadCount()).toBe(before)
  })

  test('gives its memory back while others stay', async () => {
    const executor = await createExecutor('onnx')
    const staying = await executor.compile((x) => [tf.neg(x)], [[1]])
    const megabytes = 2 ** 20
    const length = 8 * megabytes // 32 MiB of floats
    const input = new Float32Array(length)
    const compileRunDispose = async (): Promise<void> => {
      await using program: Program = await executor.compile((x) => [tf.sum(tf.exp(tf.neg(x)))], [[length]])
      await program.run([input])
    }
    await compileRunDispose()
    const start = process.memoryUsage.rss()
    for (let round = 0; round < 12; round += 1) await compileRunDispose()
    // Twelve sessions that stayed would hold 384 MiB at the least.
    expect(process.memoryUsage.rss() - start).toBeLessThan(200 * megabytes)
    await staying[Symbol.asyncDispose]()
  })
})
