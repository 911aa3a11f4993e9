import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { expectClose, runOnce } from '../../support/engineExecutors.ts'
import { describeDerivatives, describeExecutor, type Subject } from '../../support/engineExecutorSuite.ts'
import { kernelCases } from '../../support/engineKernelCases.ts'
import { problemOf } from '../../support/problemOf.ts'

const subject: Subject = { name: 'directml', create: () => createExecutor('directml') }
const isHere = process.platform === 'win32'

test.skipIf(isHere)('other systems than Windows do not have it', async () => {
  expect(await problemOf(subject.create)).toEqual({
    code: 'executor-unavailable', executor: 'directml', lack: 'other-system',
    reason: 'ONNX Runtime has no directml on this system',
  })
})

describe.skipIf(!isHere)('on Windows', () => {
  describeExecutor(subject)
  describeDerivatives(subject, 1e-3)

  test.each(kernelCases)('the form of $kernel computes the same $how', async ({ shapes, fn }) => {
    expectClose(await runOnce(await subject.create(), fn, shapes), await runOnce(cpuExecutor, fn, shapes), 1e-4)
  })
})
