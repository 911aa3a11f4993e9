import { expect, test } from 'vitest'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Executor } from '../../../main/engine/executor/executor.ts'
import { SHARDS_FOR_GPU } from '../../../main/engine/executor/shards.ts'
import { initWeights, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { createStream } from '../../../shared/stream.ts'
import { mixedDraw, randomBatch } from '../../support/engineBatches.ts'
import { describeDerivatives, networks } from '../../support/engineExecutorSuite.ts'
import { relativeError } from '../../support/engineNumbers.ts'
import { watched } from '../../support/engineWatchedExecutor.ts'

describeDerivatives({ name: 'onnx', create: () => createExecutor('onnx') }, 1e-4)

const COUNT = 40

/** Loss and gradient of random weights on random pictures, several times at once. */
async function gradients(executor: Executor, spec: NetworkSpec, times: number): Promise<Float32Array[]> {
  const batch = randomBatch(spec, COUNT, mixedDraw(spec.image), createStream(4))
  const weights = initWeights(spec, createStream(5))
  await using program = gradientProgram(executor, spec)
  const results = await Promise.all(Array.from({ length: times }, () => program.run(weights, batch)))
  return results.map(({ loss, gradient }) => Float32Array.of(loss, ...gradient))
}

test.each(networks)('the same inputs give the same bytes, whichever thread runs $depth blocks', async (spec) => {
  const [first, ...others] = await gradients(await createExecutor('onnx'), spec, 4)
  for (const other of others) expect(other).toEqual(first)
})

test.each(networks)('one large shard, as of a GPU, gives the gradient of $depth blocks that small ones give', async (
  spec,
) => {
  const executor = await createExecutor('onnx')
  const large = watched({ ...executor, shards: SHARDS_FOR_GPU })
  const small = watched(executor)
  const [ofLarge = new Float32Array()] = await gradients(large, spec, 1)
  const [ofSmall = new Float32Array()] = await gradients(small, spec, 1)
  expect({ large: large.counts.runs, small: small.counts.runs }).toEqual({ large: 1, small: 2 })
  expect(relativeError(ofLarge, ofSmall)).toBeLessThan(1e-5)
})
