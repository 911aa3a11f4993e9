import {
  spectrumSizes, type Normalization, type Spectrum, type SpectrumPlan,
} from '../../../shared/domain/distilledSet.ts'
import { indicesByClass, pictureCount, valuesPerPicture, type TrainingSplit } from '../../../shared/domain/pictures.ts'
import { resampling } from '../augment/resampling.ts'
import { normalizePictures } from '../network/normalization.ts'
import { normals, permutation, type Stream } from '../../../shared/stream.ts'
import { symmetricEigen } from './eigen.ts'

/** Pictures from which the modes are measured: enough for a stable covariance of at most 128 rows. */
const MOST_MEASURED = 2000
/** And the most values of theirs, 64 MiB as float32: a large picture brings many rows and columns of its own. */
const MOST_MEASURED_VALUES = 2 ** 24
/** The further transforms begin as the first one, moved a little: decoded pictures start as variants of real ones. */
const START_SHIFT = 0.04
const START_SCALE = 0.06

/**
 * Everything from normal distributions: no real content to begin with. Spectra have deviation 1, and a mode of rank r,
 * whose places sum r products, 1/sqrt(r): so decoded pictures have deviation 1 too, as normalized real ones.
 */
export function randomStart(plan: SpectrumPlan, stream: Stream): Spectrum {
  const sizes = spectrumSizes(plan)
  const draw = (part: keyof Spectrum, rank: number): Float32Array =>
    normals(stream.fork(part), sizes[part], 1 / Math.sqrt(rank))
  return {
    spectra: draw('spectra', 1),
    channelMaps: draw('channelMaps', plan.ranks.channel),
    heightMaps: draw('heightMaps', plan.ranks.height),
    widthMaps: draw('widthMaps', plan.ranks.width),
  }
}

/**
 * The higher-order singular value decomposition of real pictures (De Lathauwer et al., 2000): the transforms begin as
 * the leading singular vectors of each mode, the spectra as projections of random real pictures of their class.
 */
export function dataDrivenStart(
  plan: SpectrumPlan,
  training: TrainingSplit,
  normalization: Normalization,
  stream: Stream,
): Spectrum {
  const modes = measureModes(plan, training, normalization, stream.fork('modes'))
  const chosen = chooseByClass(plan, training, stream.fork('pictures'))
  const images = normalizePictures(training, normalization, chosen)
  return {
    spectra: project(plan, images, modes),
    channelMaps: repeat(plan.transforms, () => modes.channel),
    heightMaps: variants(modes.height, plan.image.height, plan.transforms, stream.fork('rows')),
    widthMaps: variants(modes.width, plan.image.width, plan.transforms, stream.fork('columns')),
  }
}

/** Orthonormal rows: channel [rc, C], height [rh, H], width [rw, W]. */
interface Modes {
  readonly channel: Float32Array
  readonly height: Float32Array
  readonly width: Float32Array
}

function measureModes(
  plan: SpectrumPlan,
  training: TrainingSplit,
  normalization: Normalization,
  stream: Stream,
): Modes {
  const most = Math.min(MOST_MEASURED, Math.floor(MOST_MEASURED_VALUES / valuesPerPicture(plan.image)))
  const measured = permutation(stream, pictureCount(training)).subarray(0, most)
  const images = normalizePictures(training, normalization, measured)
  const { channels, height, width } = plan.image
  return {
    channel: leadingVectors(images, channels, height * width, plan.ranks.channel),
    height: leadingVectors(images, height, width, plan.ranks.height),
    width: leadingVectors(images, width, 1, plan.ranks.width),
  }
}

/** Leading eigenvectors of the second moments of one mode: `length` places, `inner` values apart. -> [rank, length] */
function leadingVectors(images: Float32Array, length: number, inner: number, rank: number): Float32Array {
  const moments = new Float64Array(length * length)
  const block = length * inner
  for (let from = 0; from < images.length; from += block) {
    for (let at = from; at < from + inner; at += 1) {
      for (let row = 0; row < length; row += 1) {
        const value = images[at + row * inner] ?? 0
        for (let column = 0; column <= row; column += 1) {
          const index = row * length + column
          moments[index] = (moments[index] ?? 0) + value * (images[at + column * inner] ?? 0)
        }
      }
    }
  }
  for (let row = 0; row < length; row += 1) {
    for (let column = 0; column < row; column += 1) moments[column * length + row] = moments[row * length + column] ?? 0
  }
  const { vectors } = symmetricEigen(moments, length)
  return Float32Array.from(vectors.slice(0, rank).flatMap((vector) => [...vector]))
}

/** `N_t` pictures of each class, without repetition while they last. */
function chooseByClass(plan: SpectrumPlan, training: TrainingSplit, stream: Stream): readonly number[] {
  return indicesByClass(training).flatMap((indices, label) => {
    const order = permutation(stream.fork(`class/${label}`), indices.length)
    return Array.from({ length: plan.spectraPerClass }, (_, at) => indices[order[at % indices.length] ?? 0] ?? 0)
  })
}

/** x x1 KC x2 KH x3 KW with orthonormal rows: the best coordinates in that basis. [n, C, H, W] -> [n, rc, rh, rw] */
function project(plan: SpectrumPlan, images: Float32Array, modes: Modes): Float32Array {
  const { channels, height, width } = plan.image
  const byWidth = contract(images, modes.width, width, 1)
  const byHeight = contract(byWidth, modes.height, height, plan.ranks.width)
  return contract(byHeight, modes.channel, channels, plan.ranks.height * plan.ranks.width)
}

/** Replaces one mode of `length` places, `inner` values apart, by its coordinates along the rows of `vectors`. */
function contract(values: Float32Array, vectors: Float32Array, length: number, inner: number): Float32Array {
  const rank = vectors.length / length
  const outer = values.length / (length * inner)
  const result = new Float32Array(outer * rank * inner)
  for (let block = 0; block < outer; block += 1) {
    for (let row = 0; row < rank; row += 1) {
      for (let at = 0; at < inner; at += 1) {
        let sum = 0
        for (let place = 0; place < length; place += 1) {
          sum += (values[(block * length + place) * inner + at] ?? 0) * (vectors[row * length + place] ?? 0)
        }
        result[(block * rank + row) * inner + at] = sum
      }
    }
  }
  return result
}

function repeat(count: number, matrixAt: (index: number) => Float32Array): Float32Array {
  return Float32Array.from(Array.from({ length: count }, (_, index) => [...matrixAt(index)]).flat())
}

/** The rows of `vectors` [r, length] `count` times: as measured, then each time shifted and scaled a little. */
function variants(vectors: Float32Array, length: number, count: number, stream: Stream): Float32Array {
  return repeat(count, (index) => (index === 0 ? vectors : moved(vectors, length, stream.fork(`${index}`))))
}

function moved(vectors: Float32Array, length: number, stream: Stream): Float32Array {
  const shift = (2 * stream.uniform() - 1) * START_SHIFT * length
  const scale = 1 + (2 * stream.uniform() - 1) * START_SCALE
  return contract(vectors, resampling(length, scale, shift, false), length, 1)
}
