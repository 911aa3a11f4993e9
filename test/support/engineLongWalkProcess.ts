import { createExecutor } from '../../main/engine/executor/create.ts'
import { walkLong } from './engineLongWalk.ts'

/** A process that does nothing but walk, and then writes its peak resident memory in KiB. */
const [steps, times] = process.argv.slice(2).map(Number)
const spec = {
  image: { channels: 1, height: 28, width: 28 }, classes: 4, width: 16, depth: 2, activation: 'relu',
} as const
await walkLong(await createExecutor('onnx'), spec, 32, steps ?? NaN, times ?? NaN)
process.stdout.write(String(process.resourceUsage().maxRSS))
