import { decodedPerClass, type DistilledSet } from '../../../shared/domain/distilledSet.ts'
import {
  indicesByClass, valuesPerPicture, type ImageShape, type TrainingSplit,
} from '../../../shared/domain/pictures.ts'
import type { Executor } from '../../engine/executor/executor.ts'
import { encodePng } from '../../images/png.ts'
import { decodedPngs } from '../decodedPngs.ts'
import { decodeSet } from '../decodeSet.ts'

/** Pictures of a report, as PNG files. */
export interface ReportPictures {
  /** Some of each class, real ones and decoded ones; of the first classes only. */
  readonly classes: readonly { readonly real: readonly Uint8Array[]; readonly decoded: readonly Uint8Array[] }[]
  /** Some spectra of each of the same classes. */
  readonly spectra: readonly (readonly Uint8Array[])[]
  /** The row map [rh, H] and the column map [rw, W] of each transform. */
  readonly transforms: readonly { readonly rows: Uint8Array; readonly columns: Uint8Array }[]
}

/** Classes whose pictures are drawn: more would only make the file large. */
const MOST_CLASSES = 12
const MOST_PICTURES = 6
const MOST_SPECTRA = 6

/** Draws the pictures of a report: evenly chosen ones, not the best, of the first classes. */
export async function drawReportPictures(
  executor: Executor,
  training: TrainingSplit,
  set: DistilledSet,
): Promise<ReportPictures> {
  const classes = await drawClasses(training, set, await decodeSet(executor, set))
  return { classes, spectra: await drawSpectra(set), transforms: await drawTransforms(set) }
}

function drawClasses(
  training: TrainingSplit,
  set: DistilledSet,
  decoded: Float32Array,
): Promise<ReportPictures['classes'][number][]> {
  const perClass = decodedPerClass(set.plan)
  return Promise.all(indicesByClass(training).slice(0, MOST_CLASSES).map(async (indices, label) => ({
    real: await encodeAll(training.pixels, training.shape, spread(indices, MOST_PICTURES)),
    decoded: await decodedPngs(decoded, set, spread(range(label * perClass, perClass), MOST_PICTURES)),
  })))
}

function drawSpectra(set: DistilledSet): Promise<Uint8Array[][]> {
  const { classes, spectraPerClass } = set.plan
  const values = shownValues(set)
  return Promise.all(range(0, Math.min(MOST_CLASSES, classes)).map((label) => {
    const ofClass = spread(range(label * spectraPerClass, spectraPerClass), MOST_SPECTRA)
    return encodeAll(values, shownShape(set), ofClass)
  }))
}

function drawTransforms({ plan, spectrum }: DistilledSet): Promise<ReportPictures['transforms'][number][]> {
  return Promise.all(range(0, plan.transforms).map(async (index) => ({
    rows: await encodeMap(spectrum.heightMaps, plan.ranks.height, plan.image.height, index),
    columns: await encodeMap(spectrum.widthMaps, plan.ranks.width, plan.image.width, index),
  })))
}

/** A spectrum in three color channels is shown in color, any other by its first channel in gray. */
function shownShape({ plan: { ranks } }: DistilledSet): ImageShape {
  return { channels: ranks.channel === 3 ? 3 : 1, height: ranks.height, width: ranks.width }
}

/** Spectra as pixels, in the channels of `shownShape`. */
function shownValues({ plan: { ranks }, spectrum }: DistilledSet): Uint8Array {
  const plane = ranks.height * ranks.width
  const shown = ranks.channel === 3 ? spectrum.spectra : everyNth(spectrum.spectra, plane, ranks.channel)
  return aroundGray(shown)
}

/** The first of every `count` blocks. */
function everyNth(values: Float32Array, block: number, count: number): Float32Array {
  return values.filter((_, at) => Math.floor(at / block) % count === 0)
}

async function encodeMap(maps: Float32Array, rank: number, length: number, index: number): Promise<Uint8Array> {
  const map = maps.subarray(index * rank * length, (index + 1) * rank * length)
  return encodePng(aroundGray(map), { channels: 1, height: rank, width: length })
}

/** Zero as middle gray, three times the root mean square as black and white. */
function aroundGray(values: Float32Array): Uint8Array {
  const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length) || 1
  return new Uint8Array(Uint8ClampedArray.from(values, (value) => 128 + (127 * value) / (3 * size)))
}

function encodeAll(pixels: Uint8Array, shape: ImageShape, indices: readonly number[]): Promise<Uint8Array[]> {
  const size = valuesPerPicture(shape)
  return Promise.all(indices.map((index) => encodePng(pixels.subarray(index * size, (index + 1) * size), shape)))
}

/** At most `most` of the values, evenly spread. */
function spread(values: readonly number[], most: number): readonly number[] {
  const count = Math.min(most, values.length)
  return range(0, count).map((at) => values[Math.floor(((at + 0.5) * values.length) / count)] ?? 0)
}

function range(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at)
}
