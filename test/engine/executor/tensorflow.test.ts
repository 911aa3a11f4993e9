import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createTensorflowExecutor } from '../../../main/engine/executor/tensorflow/tensorflowExecutor.ts'
import { convolve } from '../../../main/engine/tensor/operations.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { expectClose, runOnce } from '../../support/engineExecutors.ts'
import { describeDerivatives, describeExecutor, type Subject } from '../../support/engineExecutorSuite.ts'
import { kernelCases } from '../../support/engineKernelCases.ts'
import { builtPackage } from '../../support/engineTensorflow.ts'
import { problemOf } from '../../support/problemOf.ts'

const subject: Subject = {
  name: 'tensorflow',
  create: () => createTensorflowExecutor(existsSync(builtPackage) ? builtPackage : undefined),
}

// Asked for before the real one, which stays once it is loaded.
const problem = await problemOf(() => createTensorflowExecutor('/no/package'))
const lack = await problemOf(subject.create)

test('without its package it is not there', () => {
  const reason = "Cannot find module '/no/package'"
  expect(problem).toEqual({ code: 'executor-unavailable', executor: 'tensorflow', lack: 'not-installed', reason })
})

const missing = lack && ('reason' in lack ? lack.reason : lack.code)
const title = missing === undefined ? 'libtensorflow' : `npm run test:tensorflow builds what is missing: ${missing}`

describe.skipIf(missing !== undefined)(title, () => {
  describeExecutor(subject)
  describeDerivatives(subject, 1e-4)

  test.each(kernelCases)('its $kernel computes the same $how', async ({ shapes, fn }) => {
    expectClose(await runOnce(await subject.create(), fn, shapes), await runOnce(cpuExecutor, fn, shapes), 1e-5)
  })

  test('a run leaves no tensors behind', async () => {
    const executor = await subject.create()
    const gradients = tf.grads((x, filter) => tf.sum(tf.square(convolve(x, filter))))
    await using program = await executor.compile((x, filter) => gradients([x, filter]), [[1, 2, 4, 4], [3, 3, 2, 2]])
    const inputs = [new Float32Array(32).fill(1), new Float32Array(36).fill(1)]
    await program.run(inputs)
    const before = tf.memory()
    await program.run(inputs)
    expect(tf.memory()).toEqual(before)
  })
})
