import { oneHot } from '../../main/engine/network/batch.ts'
import type { NetworkSpec } from '../../main/engine/network/convNet.ts'
import { readNpz, type NpyArray } from './npz.ts'

const DEPTH = 3
const SIDE = 3
const TAPS = SIDE ** 2

/** The inputs that the opponent wrote, in this engine's order. */
export interface SameWork {
  readonly spec: NetworkSpec
  readonly count: number
  readonly start: Float32Array
  readonly target: Float32Array
  /** [count, C, H, W] */
  readonly images: Float32Array
  /** [count, K] */
  readonly labels: Float32Array
  readonly stepSize: number
  /**
   * |theta_0 - theta*|^2 over the convolutions' biases. The opponent has them, its norm makes them idle, and the
   * distance counts them.
   */
  readonly idleDistance: number
}

/** Reads the file that the opponent writes with --dump. */
export function readSameWork(path: string, width: number, classes: number): SameWork {
  const arrays = readNpz(path)
  const images = arrayAt(arrays, 'images')
  const [count = 0, channels = 0, height = 0, size = 0] = images.shape
  const spec: NetworkSpec = {
    image: { channels: channels === 1 ? 1 : 3, height, width: size }, classes, width, depth: DEPTH, activation: 'relu',
  }
  const theta = { start: floats(arrayAt(arrays, 'theta0')), target: floats(arrayAt(arrays, 'target')) }
  const [start, target] = [reorder(spec, theta.start), reorder(spec, theta.target)]
  const idle = start.biases.map((bias, at) => bias - (target.biases[at] ?? Number.NaN))
  return {
    spec,
    count,
    start: Float32Array.from(start.weights),
    target: Float32Array.from(target.weights),
    images: floats(images),
    labels: oneHot(Array.from(arrayAt(arrays, 'labels').data, Number), classes),
    stepSize: floats(arrayAt(arrays, 'lr'))[0] ?? Number.NaN,
    idleDistance: idle.reduce((sum, difference) => sum + difference ** 2, 0),
  }
}

/**
 * PyTorch has filters [F, C, 3, 3] with a bias, and a linear layer [classes, features]; here they are [C, 3, F, 3]
 * without, and [features, classes].
 */
function reorder(
  { image, width, classes }: NetworkSpec,
  theta: Float32Array,
): { readonly weights: readonly number[]; readonly biases: readonly number[] } {
  const weights: number[] = []
  const biases: number[] = []
  let from = 0
  const next = (length: number): number[] => [...theta.subarray(from, (from += length))]
  for (let block = 0, channels: number = image.channels; block < DEPTH; block += 1, channels = width) {
    weights.push(...asProduct(next(width * channels * TAPS), channels, width))
    biases.push(...next(width))
    weights.push(...next(2 * width))
  }
  const features = width * (image.height >> DEPTH) * (image.width >> DEPTH)
  weights.push(...transposed(next(classes * features), features), ...next(classes))
  return { weights, biases }
}

/** [F, C, rows, columns] -> [C, columns, F, rows] */
function asProduct(filters: readonly number[], channels: number, width: number): readonly number[] {
  const result = Array.from(filters, () => 0)
  filters.forEach((value, at) => {
    const [column, row] = [at % SIDE, Math.floor(at / SIDE) % SIDE]
    const [channel, output] = [Math.floor(at / TAPS) % channels, Math.floor(at / (TAPS * channels))]
    result[((channel * SIDE + column) * width + output) * SIDE + row] = value
  })
  return result
}

/** [n, length] -> [length, n] */
function transposed(values: readonly number[], length: number): readonly number[] {
  const count = values.length / length
  return Array.from(values, (_, at) => values[(at % count) * length + Math.floor(at / count)] ?? Number.NaN)
}

function arrayAt(arrays: ReadonlyMap<string, NpyArray>, name: string): NpyArray {
  const array = arrays.get(name)
  if (!array) throw new Error(`the file has no '${name}'`)
  return array
}

function floats({ data }: NpyArray): Float32Array {
  if (data instanceof BigInt64Array) throw new Error('whole numbers instead of float32')
  return data
}
