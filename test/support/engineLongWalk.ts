import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { createStream } from '../../shared/stream.ts'
import { identityDraw } from '../../main/engine/augment/augmentation.ts'
import type { Executor } from '../../main/engine/executor/executor.ts'
import { gatherRows } from '../../main/engine/network/batch.ts'
import { initWeights, type NetworkSpec } from '../../main/engine/network/convNet.ts'
import { gradientProgram } from '../../main/engine/network/gradientProgram.ts'
import { adjointProgram } from '../../main/engine/objective/adjointProgram.ts'
import { matchTrajectory } from '../../main/engine/objective/trajectoryMatching.ts'
import { randomBatch } from './engineBatches.ts'

/** Matches trajectories of `steps` inner steps, each on all of `pictures`, `times` times. */
export async function walkLong(
  executor: Executor,
  spec: NetworkSpec,
  pictures: number,
  steps: number,
  times: number,
): Promise<void> {
  const programs = { gradient: gradientProgram(executor, spec), adjoint: adjointProgram(executor, spec) }
  const stream = createStream(1)
  const draw = identityDraw(spec.image)
  const { images, labels } = randomBatch(spec, pictures, draw, stream)
  const values = valuesPerPicture(spec.image)
  const examples = {
    count: pictures,
    imagesAt: (indices: ArrayLike<number>) => gatherRows(images, values, indices),
    labelsAt: (indices: ArrayLike<number>) => gatherRows(labels, spec.classes, indices),
  }
  const indices = Array.from({ length: pictures }, (_, picture) => picture)
  const trajectory = {
    start: initWeights(spec, stream.fork('start')),
    target: initWeights(spec, stream.fork('target')),
    stepSize: 0.01,
    steps: Array.from({ length: steps }, () => ({ indices, draw })),
  }
  for (let time = 0; time < times; time += 1) {
    await matchTrajectory(programs, examples, values, trajectory, undefined)
  }
  await Promise.all([programs.gradient[Symbol.asyncDispose](), programs.adjoint[Symbol.asyncDispose]()])
}
