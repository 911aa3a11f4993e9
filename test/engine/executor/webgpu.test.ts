import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { beforeAll, describe, expect, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Executor } from '../../../main/engine/executor/executor.ts'
import { openOnGpu } from '../../../main/engine/executor/onnx/gpuExecutor.ts'
import { record } from '../../../main/engine/executor/onnx/recorder.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { expectClose, runOnce, threadCount } from '../../support/engineExecutors.ts'
import { describeDerivatives, describeExecutor, type Subject } from '../../support/engineExecutorSuite.ts'
import { kernelCases } from '../../support/engineKernelCases.ts'
import { softwareGpuLacks, useSoftwareGpu } from '../../support/engineSoftwareGpu.ts'
import { problemOf } from '../../support/problemOf.ts'

const lack = softwareGpuLacks()
const subject: Subject = { name: 'webgpu', create: () => createExecutor('webgpu') }

describe.skipIf(lack !== undefined)(`on a software adapter${lack === undefined ? '' : `, which lacks ${lack}`}`, () => {
  let webgpu: Executor

  beforeAll(async () => {
    useSoftwareGpu()
    webgpu = await subject.create()
  })

  describeExecutor(subject)
  describeDerivatives(subject, 1e-3)

  test.each(kernelCases)('the form of $kernel computes the same $how', async ({ shapes, fn }) => {
    expectClose(await runOnce(webgpu, fn, shapes), await runOnce(cpuExecutor, fn, shapes), 1e-5)
  })

  test('a kernel that has no form is said in its own name', async () => {
    const problem = await problemOf(() => webgpu.compile((x) => [tf.erf(x)], [[2]]))
    expect(problem).toEqual({ code: 'kernel-unknown', kernel: 'Erf', executor: 'webgpu' })
  })

  test('operators that it would move to the processor are refused by name', async () => {
    const plain = record((x) => [tf.matMul(tf.exp(x), x, true), tf.matMul(x, x, false, true)], [[3, 3]])
    const problem = await problemOf(() => openOnGpu('webgpu', plain))
    expect(problem).toEqual({ code: 'kernel-unknown', kernel: 'FusedMatMul', executor: 'webgpu' })
  })

  test('all executors of a process run on one thread', async () => {
    const before = threadCount()
    const programs = await Promise.all([1, 2, 3].map(async (factor) =>
      (await subject.create()).compile((x) => [tf.mul(x, factor)], [[1]]),
    ))
    const outputs = await Promise.all(programs.map((program) => program.run([Float32Array.of(2)])))
    expect(threadCount()).toBe(before)
    expect(outputs).toEqual([2, 4, 6].map((value) => [Float32Array.of(value)]))
    await Promise.all(programs.map((program) => program[Symbol.asyncDispose]()))
  })
})

test.runIf(process.platform === 'linux')('without a driver it is not there, and says what the machine lacks', () => {
  const module = new URL('../../../main/engine/executor/create.ts', import.meta.url).href
  const program = `
    import { createExecutor } from ${JSON.stringify(module)}
    await createExecutor('webgpu').catch(({ problem }) => console.log(JSON.stringify(problem)))`
  // In a process of its own: Vulkan looks for drivers once, and complains to the terminal.
  const { stdout } = spawnSync(process.execPath, ['--eval', program], {
    encoding: 'utf8', env: { ...process.env, VK_DRIVER_FILES: '/no/driver.json' },
  })
  expect(JSON.parse(stdout)).toEqual({
    code: 'executor-unavailable', executor: 'webgpu', lack: 'no-gpu',
    reason: 'Failed to get a WebGPU adapter: No supported adapters',
  })
})
