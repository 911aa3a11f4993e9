import type { Draw } from '../../main/engine/augment/augmentation.ts'
import type { NetworkSpec } from '../../main/engine/network/convNet.ts'
import {
  add, constant, dot, exp, log, mean, multiply, power, relu, scalarAt, scale, softplus, subtract, total, type Scalar,
} from './engineScalar.ts'

/** One channel of one picture, row-major. */
type Plane = readonly Scalar[]

interface Sides {
  readonly height: number
  readonly width: number
}

/** Mean cross-entropy of augmented pictures, from the definitions, a number at a time. */
export function networkLoss(
  spec: NetworkSpec,
  weights: readonly Scalar[],
  images: readonly Scalar[],
  labels: Float32Array,
  draw: Draw,
): Scalar {
  const take = reader(weights)
  const hidden = blocks(spec, take, images, draw)
  const features = hidden[0]?.length ?? 0
  const matrix = take(features * spec.classes)
  const biases = take(spec.classes)
  const losses = hidden.map((values, picture) => {
    const scores = biases.map((bias, label) =>
      add(bias, dot(values, values.map((_, feature) => scalarAt(matrix, feature * spec.classes + label)))))
    const logSum = log(total(scores.map(exp)))
    return total(scores.map((score, label) =>
      scale(subtract(logSum, score), labels[picture * spec.classes + label] ?? NaN)))
  })
  return mean(losses)
}

/** What the last block says about each picture. -> one list a picture */
export function networkFeatures(
  spec: NetworkSpec,
  weights: readonly Scalar[],
  images: readonly Scalar[],
  draw: Draw,
): readonly (readonly Scalar[])[] {
  return blocks(spec, reader(weights), images, draw)
}

function blocks(
  spec: NetworkSpec,
  take: (count: number) => readonly Scalar[],
  images: readonly Scalar[],
  draw: Draw,
): readonly (readonly Scalar[])[] {
  let sides: Sides = spec.image
  let pictures = splitPictures(spec, images).map((planes) => augment(planes, sides, draw))
  for (let block = 0; block < spec.depth; block += 1) {
    const filters = take(9 * (pictures[0]?.length ?? 0) * spec.width)
    const scales = take(spec.width)
    const shifts = take(spec.width)
    pictures = pictures.map((planes) =>
      scales.map((factor, filter) => {
        const activated = normalize(convolve(planes, sides, filters, filter, spec.width)).map((value) => {
          const scaled = add(multiply(value, factor), scalarAt(shifts, filter))
          return spec.activation === 'relu' ? relu(scaled) : softplus(scaled)
        })
        return pool(activated, sides)
      }),
    )
    sides = { height: Math.floor(sides.height / 2), width: Math.floor(sides.width / 2) }
  }
  return pictures.map((planes) => planes.flat())
}

/** y = ((A x B^T - m) contrast + m + brightness) mask, with m the mean over the whole picture. */
function augment(planes: readonly Plane[], { height, width }: Sides, draw: Draw): readonly Plane[] {
  const [contrast = NaN, brightness = NaN] = draw.tone
  const moved = planes.map((plane) => eachPlace({ height, width }, (row, column) => {
    const values: Scalar[] = []
    const factors: Scalar[] = []
    for (let fromRow = 0; fromRow < height; fromRow += 1) {
      for (let fromColumn = 0; fromColumn < width; fromColumn += 1) {
        const factor = (draw.rows[row * height + fromRow] ?? NaN) * (draw.columns[column * width + fromColumn] ?? NaN)
        if (factor === 0) continue
        values.push(scalarAt(plane, fromRow * width + fromColumn))
        factors.push(constant(factor))
      }
    }
    return dot(values, factors)
  }))
  const average = mean(moved.flat())
  return moved.map((plane) => plane.map((value, place) => {
    const toned = total([scale(subtract(value, average), contrast), average, constant(brightness)])
    return scale(toned, draw.mask[place] ?? NaN)
  }))
}

/** 3x3 cross-correlation with zeros outside; filters lie as [channels, 3 columns, count, 3 rows]. */
function convolve(
  planes: readonly Plane[],
  sides: Sides,
  filters: readonly Scalar[],
  filter: number,
  count: number,
): Plane {
  return eachPlace(sides, (row, column) => {
    const values: Scalar[] = []
    const factors: Scalar[] = []
    for (const [channel, plane] of planes.entries()) {
      for (let down = 0; down < 3; down += 1) {
        for (let right = 0; right < 3; right += 1) {
          const fromRow = row + down - 1
          const fromColumn = column + right - 1
          if (fromRow < 0 || fromRow >= sides.height || fromColumn < 0 || fromColumn >= sides.width) continue
          values.push(scalarAt(plane, fromRow * sides.width + fromColumn))
          factors.push(scalarAt(filters, ((channel * 3 + right) * count + filter) * 3 + down))
        }
      }
    }
    return dot(values, factors)
  })
}

/** (x - mean) / sqrt(variance + 1e-5) */
function normalize(plane: Plane): Plane {
  const average = mean(plane)
  const centered = plane.map((value) => subtract(value, average))
  const variance = scale(dot(centered, centered), 1 / plane.length)
  const inverse = power(add(variance, constant(1e-5)), -0.5)
  return centered.map((value) => multiply(value, inverse))
}

/** Mean of each 2x2 block; an odd last row or column is left out. */
function pool(plane: Plane, { height, width }: Sides): Plane {
  return eachPlace({ height: Math.floor(height / 2), width: Math.floor(width / 2) }, (row, column) => {
    const corner = 2 * row * width + 2 * column
    return mean([0, 1, width, width + 1].map((offset) => scalarAt(plane, corner + offset)))
  })
}

function eachPlace({ height, width }: Sides, valueAt: (row: number, column: number) => Scalar): Plane {
  return Array.from({ length: height * width }, (_, place) => valueAt(Math.floor(place / width), place % width))
}

/** [n, C, H, W] -> planes of each picture */
function splitPictures({ image }: NetworkSpec, images: readonly Scalar[]): readonly (readonly Plane[])[] {
  return groups(groups(images, image.height * image.width), image.channels)
}

function groups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: items.length / size }, (_, group) => items.slice(group * size, (group + 1) * size))
}

/** Reads the flat weight vector part by part. */
function reader(weights: readonly Scalar[]): (count: number) => readonly Scalar[] {
  let from = 0
  return (count) => {
    const part = weights.slice(from, from + count)
    from += count
    return part
  }
}
