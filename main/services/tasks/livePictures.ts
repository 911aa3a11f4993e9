import { decodedPerClass, type Normalization, type SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import type { LiveView } from '../../../shared/domain/live.ts'
import type { DistillEvent } from '../../engine/distillProgress.ts'
import { decodedPngs } from '../../evidence/decodedPngs.ts'
import { encodePng } from '../../images/png.ts'
import { spreadOver } from '../previews.ts'

/** Enough to see what a class becomes. */
const MOST_OF_CLASS = 4

/** Where there are many classes, each shows fewer, but one at least. */
const MOST_OF_ALL = 48

/** What a view shows of an iteration, and the files that it lists, in the order of their numbers. */
export interface LivePictures extends Pick<LiveView, 'pictures' | 'spectra'> {
  readonly pngs: readonly Uint8Array[]
}

/** A few of the pictures that an iteration learned from, and of the spectra behind them. */
export async function drawLive(
  { images, progress }: Pick<Extract<DistillEvent, { kind: 'iteration' }>, 'images' | 'progress'>,
  plan: SpectrumPlan,
  normalization: Normalization,
): Promise<LivePictures> {
  const spectra = progress.learning?.state.parameters.spectra ?? new Float32Array()
  const shownPictures = shownOf(plan, decodedPerClass(plan))
  const shownSpectra = shownOf(plan, plan.spectraPerClass)
  const pngs = await Promise.all([
    decodedPngs(images, { plan, normalization }, shownPictures.map(({ index }) => index)),
    Promise.all(shownSpectra.map(({ index }) => spectrumPng(spectra, plan, index))),
  ])
  return {
    pngs: pngs.flat(),
    pictures: shownPictures.map(({ label }, at) => ({ png: at, label })),
    spectra: shownSpectra.map(({ label }, at) => ({ png: shownPictures.length + at, label })),
  }
}

/** One of what the spectra or the pictures of all classes are. */
interface Shown {
  readonly label: number
  readonly index: number
}

/** Some of what there are `perClass` of in each class, one class after another. */
function shownOf({ classes }: SpectrumPlan, perClass: number): readonly Shown[] {
  const most = Math.max(1, Math.min(MOST_OF_CLASS, Math.floor(MOST_OF_ALL / classes)))
  return Array.from({ length: classes }, (_, label) =>
    spreadOver(perClass, most).map((at) => ({ label, index: label * perClass + at }))).flat()
}

/** Of the numbers of a spectrum, so many get a gray of their own: a few are far larger than all others. */
const MOST_GRAY = 0.95

/**
 * A spectrum in grays: zero is in their middle.
 * @param spectra T [classes, N_t, rc, rh, rw]
 */
function spectrumPng(spectra: Float32Array, { ranks }: SpectrumPlan, index: number): Promise<Uint8Array> {
  const { channel, height, width } = ranks
  const size = channel * height * width
  const values = spectra.subarray(index * size, (index + 1) * size)
  const reach = values.map(Math.abs).toSorted()[Math.floor(MOST_GRAY * (size - 1))] || 1
  const pixels = new Uint8Array(size)
  for (const [at, value] of values.entries()) {
    const plane = Math.floor(at / (height * width))
    const row = Math.floor(at / width) % height
    const part = Math.max(-1, Math.min(1, value / reach))
    pixels[(row * channel + plane) * width + (at % width)] = Math.round(127.5 * (1 + part))
  }
  return encodePng(pixels, { channels: 1, height, width: channel * width })
}
