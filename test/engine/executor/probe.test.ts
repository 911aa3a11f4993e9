import { expect, test } from 'vitest'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import type { Executor } from '../../../main/engine/executor/executor.ts'
import { executorUnavailable } from '../../../main/engine/executor/failures.ts'
import { probe, type Probe } from '../../../main/engine/executor/probe.ts'
import { Failure } from '../../../shared/errors.ts'

type Change = (outputs: Float32Array[], program: number) => Float32Array[]

/** A probe of an executor whose programs, numbered as they are compiled, give other outputs than they should. */
function probeOfChanged(change: Change): Promise<Probe> {
  let compiled = 0
  const changed: Executor = {
    ...cpuExecutor,
    async compile(fn, shapes) {
      const program = await cpuExecutor.compile(fn, shapes)
      const number = compiled
      compiled += 1
      return { ...program, run: async (...inputs) => change(await program.run(...inputs), number) }
    },
  }
  return probe('onnx', async () => changed)
}

/** A probe of an executor that compiles nothing. */
function probeOfFailing(error: Error): Promise<Probe> {
  return probe('onnx', async () => ({ ...cpuExecutor, compile: () => Promise.reject(error) }))
}

test.each(['onnx', 'cpu'] as const)('the executor %s answers rightly, and is not timed unasked', async (name) => {
  expect(await probe(name, createExecutor)).toEqual({ name, works: true })
})

test.each([
  ['on whole batches', 'onnx', 50, 20],
  ['on a few pictures where these take long', 'cpu', 1000, 2 / 64],
] as const)('the speed is in steps a second, measured %s', async (_, name, millisecondsARun, stepsPerSecond) => {
  let milliseconds = 0
  const now = (): number => (milliseconds += millisecondsARun)
  expect(await probe(name, createExecutor, now)).toEqual({ name, works: true, stepsPerSecond })
})

test('an executor that rounds otherwise answers rightly', async () => {
  const rounding: Change = (outputs) => outputs.map((output) => output.map((value, at) => value * (1 + at % 2 * 1e-3)))
  expect(await probeOfChanged(rounding)).toEqual({ name: 'onnx', works: true })
})

test.each(['gradient', 'adjoint'])('an executor that is wrong in the %s alone answers wrongly', async (order) => {
  const wrong = order === 'gradient' ? 0 : 1
  const changed = await probeOfChanged((outputs, program) =>
    program === wrong ? outputs.map((output) => output.map((value) => 1.1 * value)) : outputs,
  )
  const error = expect.closeTo(0.1, 3) as number
  expect(changed).toEqual({ name: 'onnx', works: false, problem: { code: 'executor-wrong', executor: 'onnx', error } })
})

const noNumber = { name: 'onnx', works: false, problem: { code: 'executor-wrong', executor: 'onnx' } }

test('no answer is right in which anything is no number', async () => {
  const lastIsNone: Change = (outputs, program) =>
    program === 1 ? outputs.with(-1, outputs.at(-1)?.with(-1, NaN) ?? new Float32Array()) : outputs
  expect(await probeOfChanged(lastIsNone)).toEqual(noNumber)
})

test('no answer is right that is too short', async () => {
  expect(await probeOfChanged((outputs) => outputs.map((output) => output.slice(1)))).toEqual(noNumber)
})

test('an executor that is not there says what the machine lacks', async () => {
  const failure = executorUnavailable('onnx', new Error('no adapter\n    at somewhere'), 'no-gpu')
  expect(await probe('onnx', () => Promise.reject(failure))).toEqual({
    name: 'onnx', works: false,
    problem: { code: 'executor-unavailable', executor: 'onnx', reason: 'no adapter', lack: 'no-gpu' },
  })
})

test('a package that is missing is called not installed', async () => {
  const missing: string = 'onnxruntime-missing'
  const error: unknown = await import(missing).catch((error: unknown) => error)
  expect(executorUnavailable('onnx', error).problem).toMatchObject({ lack: 'not-installed' })
})

test('an executor that fails says why, in one line, and what to try instead', async () => {
  const failed = (detail: string): object => ({
    name: 'onnx', works: false, problem: { code: 'executor-failed', executor: 'onnx', detail, instead: 'cpu' },
  })
  const memory = 'out of memory\n    at somewhere'
  expect(await probeOfFailing(new RangeError(memory))).toEqual(failed('out of memory'))
  expect(await probeOfFailing(new Failure({ code: 'internal', detail: memory }))).toEqual(failed('out of memory'))
  expect(await probeOfFailing(new Error('x'.repeat(1000)))).toEqual(failed(`${'x'.repeat(200)}...`))
})

test('a problem that has a name keeps it', async () => {
  const problem = { code: 'kernel-unknown', kernel: 'Conv2D', executor: 'onnx' } as const
  expect(await probeOfFailing(new Failure(problem))).toEqual({ name: 'onnx', works: false, problem })
})
