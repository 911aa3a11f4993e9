/**
 * Training steps of the comparison's network on the opponent's inputs; prints what torch_training_step.py prints.
 *
 *   node test/bench/trainingProcess.ts <inputs.npz> <width> <classes> <repeat>
 */
import { identityDraw } from '../../main/engine/augment/augmentation.ts'
import { createExecutor } from '../../main/engine/executor/create.ts'
import { gradientProgram } from '../../main/engine/network/gradientProgram.ts'
import { sgd } from '../../main/engine/optimizer/sgd.ts'
import { median } from './median.ts'
import { readSameWork } from './sameWork.ts'

const [path = '', width = '', classes = '', repeat = ''] = process.argv.slice(2)
const { spec, count, start, images, labels, stepSize } = readSameWork(path, +width, +classes)
await using program = gradientProgram(await createExecutor('onnx'), spec)
const batch = { count, images, labels, draw: identityDraw(spec.image) }
const optimizer = sgd(0.9, 5e-4)
let [weights, state] = [start, optimizer.init(start.length)]

async function step(): Promise<number> {
  const { loss, gradient } = await program.run(weights, batch)
  const updated = optimizer.update(weights, gradient, state, stepSize)
  weights = updated.parameters
  state = updated.state
  return loss
}

const losses = [await step()]
const milliseconds: number[] = []
for (let time = 0; time < +repeat; time += 1) {
  const before = performance.now()
  losses.push(await step())
  milliseconds.push(performance.now() - before)
}
console.log(JSON.stringify({ ms: median(milliseconds), first_loss: losses[0], last_loss: losses.at(-1) }))
