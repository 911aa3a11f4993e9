import { pictureCount, valuesPerPicture, type PictureSet } from '../../shared/domain/pictures.ts'

const ROUNDS = 120
const RATE = 0.02
const MOMENTUM = 0.9
const RIDGE = 0.01

/** Test accuracy of multinomial logistic regression on standardized pixels, by full-batch descent from zero. */
export function linearAccuracy(training: PictureSet, test: PictureSet): number {
  const scale = standardization(training)
  const learned = fit(rowsOf(training, scale), training.labels, training.classes.length)
  const rows = rowsOf(test, scale)
  const right = rows.filter((row, at) => largest(scores(learned, row)) === test.labels[at])
  return right.length / rows.length
}

type Scale = readonly { readonly mean: number; readonly deviation: number }[]

function standardization(pictures: PictureSet): Scale {
  const count = pictureCount(pictures)
  const values = valuesPerPicture(pictures.shape)
  return Array.from({ length: values }, (_, place) => {
    const column = Array.from({ length: count }, (_, at) => pictures.pixels[at * values + place] ?? 0)
    const mean = column.reduce((sum, value) => sum + value, 0) / count
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count
    return { mean, deviation: Math.sqrt(variance) || 1 }
  })
}

/** One row a picture: its standardized values, and a 1 for the intercept. */
function rowsOf(pictures: PictureSet, scale: Scale): readonly Float64Array[] {
  return Array.from({ length: pictureCount(pictures) }, (_, at) => {
    const standardized = scale.map(({ mean, deviation }, place) =>
      ((pictures.pixels[at * scale.length + place] ?? 0) - mean) / deviation)
    return Float64Array.of(...standardized, 1)
  })
}

function fit(rows: readonly Float64Array[], labels: Uint8Array, classes: number): readonly Float64Array[] {
  const length = rows[0]?.length ?? 0
  const weights = Array.from({ length: classes }, () => new Float64Array(length))
  const velocities = Array.from({ length: classes }, () => new Float64Array(length))
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradients = weights.map((own) => own.map((weight) => RIDGE * weight))
    rows.forEach((row, at) => {
      const shares = softmax(scores(weights, row))
      gradients.forEach((gradient, label) => {
        const miss = ((shares[label] ?? 0) - (labels[at] === label ? 1 : 0)) / rows.length
        row.forEach((value, place) => (gradient[place] = (gradient[place] ?? 0) + miss * value))
      })
    })
    velocities.forEach((velocity, label) => {
      const own = weights[label] ?? new Float64Array()
      velocity.forEach((value, place) => {
        velocity[place] = MOMENTUM * value - RATE * (gradients[label]?.[place] ?? 0)
        own[place] = (own[place] ?? 0) + (velocity[place] ?? 0)
      })
    })
  }
  return weights
}

function scores(weights: readonly Float64Array[], row: Float64Array): readonly number[] {
  return weights.map((own) => own.reduce((sum, weight, place) => sum + weight * (row[place] ?? 0), 0))
}

function softmax(values: readonly number[]): readonly number[] {
  const most = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}
