/**
 * One trajectory-matching iteration on the opponent's inputs, in a process of its own, whose peak memory is its own.
 * Prints one line of JSON: what the opponent prints.
 *
 *   node test/bench/matchingProcess.ts <inputs.npz> <width> <classes> <steps> <repeat>
 */
import { identityDraw } from '../../main/engine/augment/augmentation.ts'
import { createExecutor } from '../../main/engine/executor/create.ts'
import { gatherRows } from '../../main/engine/network/batch.ts'
import { gradientProgram } from '../../main/engine/network/gradientProgram.ts'
import { adjointProgram } from '../../main/engine/objective/adjointProgram.ts'
import { matchTrajectory, type Match } from '../../main/engine/objective/trajectoryMatching.ts'
import { dot } from '../../main/engine/tensor/vectors.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { median } from './median.ts'
import { readSameWork } from './sameWork.ts'

const [path = '', width = '', classes = '', steps = '', repeat = ''] = process.argv.slice(2)
const { spec, count, start, target, images, labels, stepSize, idleDistance } = readSameWork(path, +width, +classes)
const values = valuesPerPicture(spec.image)
const executor = await createExecutor('onnx')
await using gradient = gradientProgram(executor, spec)
await using adjoint = adjointProgram(executor, spec)
const examples = {
  count,
  imagesAt: (indices: ArrayLike<number>) => gatherRows(images, values, indices),
  labelsAt: (indices: ArrayLike<number>) => gatherRows(labels, spec.classes, indices),
}
const indices = Array.from({ length: count }, (_, at) => at)
const step = { indices, draw: identityDraw(spec.image) }
const trajectory = { start, target, stepSize, steps: Array.from({ length: +steps }, () => step) }
const iterate = (): Promise<Match> => matchTrajectory({ gradient, adjoint }, examples, values, trajectory, undefined)

const match = await iterate()
const milliseconds: number[] = []
for (let time = 0; time < +repeat; time += 1) {
  const before = performance.now()
  await iterate()
  milliseconds.push(performance.now() - before)
}

const own = start.reduce((sum, value, at) => sum + (value - (target[at] ?? Number.NaN)) ** 2, 0)
const share = own / (own + idleDistance)
console.log(JSON.stringify({
  ms: median(milliseconds),
  peak_rss_mib: Math.round(process.resourceUsage().maxRSS / 1024),
  loss: match.distance * share + (1 - share),
  grad_images_norm: Math.sqrt(dot(match.ofImages, match.ofImages)) * share,
  grad_lr: match.ofStepSize * share,
}))
