import { expect, test } from 'vitest'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { initWeights } from '../../../main/engine/network/convNet.ts'
import { gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { createStream } from '../../../shared/stream.ts'
import { mixedDraw, randomBatch } from '../../support/engineBatches.ts'
import { describeDerivatives, networks } from '../../support/engineExecutorSuite.ts'

describeDerivatives({ name: 'onnx', create: () => createExecutor('onnx') }, 1e-4)

test('the same inputs give the same bytes, whichever thread runs them', async () => {
  const [spec] = networks
  if (!spec) throw new Error('no network')
  const batch = randomBatch(spec, 40, mixedDraw(spec.image), createStream(4))
  await using program = gradientProgram(await createExecutor('onnx'), spec)
  const weights = initWeights(spec, createStream(5))
  const results = await Promise.all(Array.from({ length: 4 }, () => program.run(weights, batch)))
  for (const { loss, gradient } of results) {
    expect(loss).toBe(results[0]?.loss)
    expect(gradient).toEqual(results[0]?.gradient)
  }
})
