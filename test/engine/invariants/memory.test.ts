import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { mostInShard, SHARDS_FOR_CORES } from '../../../main/engine/executor/shards.ts'
import { weightCount, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { measured } from '../../support/engineLiveBytes.ts'
import { walkLong } from '../../support/engineLongWalk.ts'

const spec: NetworkSpec = {
  image: { channels: 1, height: 16, width: 16 }, classes: 2, width: 4, depth: 1, activation: 'relu',
}
const VECTOR_BYTES = 4 * weightCount(spec)
/** One shard on each of two threads. */
const PICTURES = 2 * mostInShard(SHARDS_FOR_CORES, spec)
const PICTURES_BYTES = 4 * PICTURES * valuesPerPicture(spec.image)

async function peakBytes(steps: number): Promise<number> {
  const executor = measured(await createExecutor('onnx'))
  await walkLong(executor, spec, PICTURES, steps, 1)
  return executor.peakBytes()
}

/** Peak resident memory of a process of its own, in KiB. */
async function peakOfProcess(steps: number, times: number): Promise<number> {
  const script = fileURLToPath(new URL('../../support/engineLongWalkProcess.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(steps), String(times)])
  return Number(stdout)
}

test('from 5 to 20 inner steps, an iteration holds 15 weight vectors and gradients more, not pictures', async () => {
  const [few, many] = [await peakBytes(5), await peakBytes(20)]
  expect(many).toBeGreaterThan(2 * 20 * VECTOR_BYTES)
  // The step under way and the one before it hold pictures in and out. Of all 15 steps more they would be 15.
  expect(many - few).toBeLessThan(2 * 15 * VECTOR_BYTES + 4 * PICTURES_BYTES)
})

test('and the memory of its process hardly', async () => {
  // The same number of steps, so that the same garbage is made.
  const [few, many] = [await peakOfProcess(5, 4), await peakOfProcess(20, 1)]
  expect(few).toBeGreaterThan(0)
  expect(many / few).toBeLessThan(1.1)
})

test('a walk leaves no tensor behind on the cpu executor', async () => {
  const executor = await createExecutor('cpu')
  const small: NetworkSpec = { ...spec, image: { channels: 1, height: 4, width: 4 }, width: 2 }
  const walk = (): Promise<void> => walkLong(executor, small, 2, 2, 1)
  await walk()
  const { numBytes, numTensors } = tf.memory()
  await walk()
  expect(tf.memory()).toMatchObject({ numBytes, numTensors })
})
