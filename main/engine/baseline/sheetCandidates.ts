import type { SheetSettings } from '../../../shared/domain/comparison.ts'
import { pictureCount, type PictureSet } from '../../../shared/domain/pictures.ts'
import type { SheetFormat } from '../../../shared/domain/sheetCodec.ts'
import { encodeSheet, openSheet, type SheetSource } from './contactSheet.ts'

/** Parts of the training size at which a sheet may show its pictures. */
const SCALES = [1, 3 / 4, 1 / 2, 1 / 4]
/** AVIF keeps more at low qualities. */
const QUALITIES: Readonly<Record<SheetFormat, readonly number[]>> = {
  webp: [5, 15, 30, 50, 75], avif: [3, 8, 15, 22, 30, 50],
}
/** Pixels of a probe, and how many pictures it shows at least and at most. */
const PROBE_PIXELS = 2 ** 16
const FEWEST_PROBED = 8
const MOST_PROBED = 64

/** Settings for a sheet and what they promise. */
export interface SheetCandidate {
  readonly settings: SheetSettings
  /** Pictures that should fit. */
  readonly count: number
  /** Mean squared error of a pixel after decoding and scaling back. */
  readonly distortion: number
}

/** How settings for a sheet did on a few pictures: with these, any budget's candidates follow. */
export interface SheetProbe {
  readonly settings: SheetSettings
  /** Bytes of a sheet without pictures, and more for each. */
  readonly frame: number
  readonly perPicture: number
  /** Mean squared error of a pixel after decoding and scaling back. */
  readonly distortion: number
}

/** Measures all settings on a few pictures and drops those that another beats in both count and distortion. */
export async function* promisingCandidates(
  source: SheetSource,
  formats: readonly SheetFormat[],
  bytes: number,
): AsyncGenerator<{ readonly kind: 'encode' }, readonly SheetCandidate[]> {
  return candidatesFor(yield* probeSheets(source, formats), pictureCount(source.pictures), bytes)
}

/** Measures all settings on a few pictures. */
export async function* probeSheets(
  source: SheetSource,
  formats: readonly SheetFormat[],
): AsyncGenerator<{ readonly kind: 'encode' }, readonly SheetProbe[]> {
  const probes: SheetProbe[] = []
  for (const settings of allSettings(source.pictures, formats)) {
    probes.push(await probe(source, settings))
    yield { kind: 'encode' }
  }
  return probes
}

/** The candidates for sheets of at most `all` pictures in `bytes`, without those that another beats. */
export function candidatesFor(probes: readonly SheetProbe[], all: number, bytes: number): readonly SheetCandidate[] {
  const candidates = probes.map(({ settings, frame, perPicture, distortion }) => {
    const count = Math.min(all, Math.max(0, Math.floor((bytes - frame) / perPicture)))
    return { settings, count, distortion }
  })
  return withoutBeaten(candidates.filter(({ count }) => count > 0))
}

function allSettings({ shape }: PictureSet, formats: readonly SheetFormat[]): readonly SheetSettings[] {
  return formats.flatMap((format) =>
    SCALES.flatMap((scale) =>
      QUALITIES[format].map((quality) => ({
        format, quality, height: Math.round(shape.height * scale), width: Math.round(shape.width * scale),
      })),
    ),
  )
}

/** Two small sheets give the bytes of the file's frame and of one picture. */
async function probe(source: SheetSource, settings: SheetSettings): Promise<SheetProbe> {
  const most = Math.min(pictureCount(source.pictures), probedCount(source.pictures))
  const fewer = Math.ceil(most / 2)
  const large = await encodeSheet(source, settings, most)
  const small = await encodeSheet(source, settings, fewer)
  const perPicture = Math.max(1, (large.file.length - small.file.length) / Math.max(1, most - fewer))
  const frame = large.file.length - most * perPicture
  const distortion = meanSquaredError(source.pictures, await openSheet(source, large))
  return { settings, frame, perPicture, distortion }
}

function probedCount({ shape }: PictureSet): number {
  return Math.min(MOST_PROBED, Math.max(FEWEST_PROBED, Math.floor(PROBE_PIXELS / (shape.height * shape.width))))
}

/** Of the pictures of `decoded`, which are the first of `original`. */
function meanSquaredError(original: PictureSet, decoded: PictureSet): number {
  const squares = decoded.pixels.reduce((sum, pixel, at) => sum + (pixel - (original.pixels[at] ?? 0)) ** 2, 0)
  return squares / decoded.pixels.length
}

/** The candidates that no other beats, fewest and truest pictures first. */
export function withoutBeaten(candidates: readonly SheetCandidate[]): readonly SheetCandidate[] {
  const sorted = candidates.toSorted((one, other) => other.count - one.count || one.distortion - other.distortion)
  let least = Infinity
  const unbeaten = sorted.filter(({ distortion }) => {
    const isBetter = distortion < least
    least = Math.min(least, distortion)
    return isBetter
  })
  return unbeaten.toReversed()
}

/** `count` candidates spread evenly over the list. */
export function spreadOver(candidates: readonly SheetCandidate[], count: number): readonly SheetCandidate[] {
  const every = Math.max(1, candidates.length / count)
  const middles = Array.from({ length: Math.min(count, candidates.length) }, (_, at) => Math.floor((at + 0.5) * every))
  return candidates.filter((_, at) => middles.includes(at))
}
