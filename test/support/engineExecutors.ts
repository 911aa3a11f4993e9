import { expect } from 'vitest'
import type { Executor, TensorFunction } from '../../main/engine/executor/executor.ts'
import { createStream } from '../../shared/stream.ts'
import { randomValues, relativeError } from './engineNumbers.ts'

type Shapes = readonly (readonly number[])[]

/** Random inputs of the shapes, the same each time. */
export function inputsOf(shapes: Shapes): Float32Array[] {
  const stream = createStream(7)
  return shapes.map((shape, at) => randomValues(stream.fork(`${at}`), shape.reduce((size, length) => size * length, 1)))
}

/** Compiles, runs, disposes. */
export async function runOnce(
  executor: Executor,
  fn: TensorFunction,
  shapes: Shapes,
  inputs: readonly Float32Array[] = inputsOf(shapes),
): Promise<Float32Array[]> {
  await using program = await executor.compile(fn, shapes)
  return await program.run(inputs)
}

/** Each output equals its expectation up to the relative error; zeros are zeros. */
export function expectClose(actual: readonly Float32Array[], expected: readonly Float32Array[], most: number): void {
  expect(actual.length).toBe(expected.length)
  expected.forEach((values, at) => {
    const output = actual[at] ?? new Float32Array()
    if (values.every((value) => value === 0)) expect(output).toEqual(values)
    else expect(relativeError(output, values)).toBeLessThan(most)
  })
}

/** Worker threads of this process. */
export function threadCount(): number {
  // Node's own type leaves the report's contents open.
  return (process.report.getReport() as unknown as { readonly workers: readonly unknown[] }).workers.length
}
