import sharp from 'sharp'
import { buildPack, type PackContent, type PackNotes } from '../../main/pack/buildPack.ts'
import { readPartnerKit } from '../../main/pack/partnerKit.ts'
import { dataEntry, readData } from '../../main/pack/dataEntry.ts'
import { unpack } from '../../main/pack/zip/entry.ts'
import { decodedCount, spectrumSizes } from '../../shared/domain/distilledSet.ts'
import type { DistilledSet, Spectrum, SpectrumPlan, Storage } from '../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { createStream, type Stream } from '../../shared/stream.ts'

export const SAMPLE_PLAN: SpectrumPlan = {
  image: { channels: 3, height: 8, width: 10 },
  classes: 3,
  spectraPerClass: 4,
  transforms: 2,
  ranks: { channel: 2, height: 3, width: 5 },
}

export const SAMPLE_NOTES: PackNotes = {
  createdBy: 'joryu 0.1.0',
  created: null,
  snapshot: { number: 3, fingerprint: 'cd'.repeat(32), pictures: 1500 },
  training: { fingerprint: 'ab'.repeat(32), pictures: 1200 },
  preprocessing: { fit: 'crop', depth: { kind: 'used-range', low: 120, high: 4095 } },
  recipe: {
    optimizer: 'sgd', learningRate: 0.02, momentum: 0.9, weightDecay: 5e-4, batch: 128, steps: 600, schedule: 'cosine',
    augmentation: { flip: false, shift: true, scale: true, cutout: true, brightness: true, contrast: true },
    network: { width: 32, depth: 2 },
  },
  seeds: { distillation: 1, evaluation: [1, 2, 3] },
  executor: 'onnx',
  expected: { accuracy: 0.93, tolerance: 0.02 },
}

/** A set as distillation leaves it: spectra of a Laplace distribution whose scale falls with frequency. */
export function sampleSet(storage: Storage, plan: SpectrumPlan = SAMPLE_PLAN, seed = 1): DistilledSet {
  const stream = createStream(seed)
  const laplace = (): number => Math.log((1 - stream.uniform()) / (1 - stream.uniform()))
  const sizes = spectrumSizes(plan)
  const { height, width } = plan.ranks
  const maps = (part: keyof Spectrum): Float32Array => Float32Array.from({ length: sizes[part] }, () => stream.normal())
  const spectra = Float32Array.from({ length: sizes.spectra }, (_, at) =>
    (8 * laplace()) / (1 + (at % width) + (Math.floor(at / width) % height)))
  return {
    plan,
    storage,
    steps: storage === 'i8' ? { spectra: Math.fround(0.5), transforms: Math.fround(0.04) } : undefined,
    spectrum: {
      spectra, channelMaps: maps('channelMaps'), heightMaps: maps('heightMaps'), widthMaps: maps('widthMaps'),
    },
    normalization: {
      mean: Array.from({ length: plan.image.channels }, (_, channel) => 0.4 + channel / 10),
      deviation: Array.from({ length: plan.image.channels }, (_, channel) => 0.2 + channel / 100),
    },
    stepSize: Math.fround(0.0123),
  }
}

/** A set as a reader of its pack sees it. */
export function readAgain(set: DistilledSet): DistilledSet {
  return readData(unpack(dataEntry(set)), set)
}

/** Pack content around a set: three classes with names that no path could carry, and real pictures as previews. */
export async function sampleContent(set: DistilledSet = sampleSet('i8')): Promise<PackContent> {
  const png = await samplePng(createStream(7), set.plan)
  return {
    set,
    classes: ['良品', 'キズ/Scratch', 'dent'].slice(0, set.plan.classes),
    previews: [[png, png], [png], []].slice(0, set.plan.classes),
    notes: SAMPLE_NOTES,
  }
}

export async function samplePack(storage: Storage = 'i8'): Promise<Uint8Array> {
  return buildPack(await sampleContent(sampleSet(storage)), await readPartnerKit())
}

/** The decoded pictures, straight from the formula. [n, C, H, W] */
export function referenceDecode({ plan, spectrum }: DistilledSet): Float64Array {
  const { image: { channels: C, height: H, width: W }, ranks, spectraPerClass, transforms } = plan
  const { channel: rc, height: rh, width: rw } = ranks
  const { spectra: T, channelMaps: KC, heightMaps: KH, widthMaps: KW } = spectrum
  const at = (values: Float32Array, index: number): number => values[index] ?? NaN
  return Float64Array.from({ length: decodedCount(plan) * valuesPerPicture(plan.image) }, (_, index) => {
    const w = index % W
    const h = Math.floor(index / W) % H
    const ch = Math.floor(index / (W * H)) % C
    const picture = Math.floor(index / (W * H * C))
    const j = picture % transforms
    const ci = Math.floor(picture / transforms)
    let sum = 0
    for (let a = 0; a < rc; a += 1) for (let b = 0; b < rh; b += 1) for (let d = 0; d < rw; d += 1) {
      sum += at(T, ((ci * rc + a) * rh + b) * rw + d)
        * at(KC, (j * rc + a) * C + ch) * at(KH, (j * rh + b) * H + h) * at(KW, (j * rw + d) * W + w)
    }
    return ci < plan.classes * spectraPerClass ? sum : NaN
  })
}

async function samplePng(stream: Stream, { image }: SpectrumPlan): Promise<Uint8Array> {
  const pixels = Uint8Array.from({ length: valuesPerPicture(image) }, () => stream.integer(256))
  const { channels, height, width } = image
  return new Uint8Array(await sharp(pixels, { raw: { width, height, channels } }).png().toBuffer())
}
