import type { SheetSettings } from '../../../shared/domain/comparison.ts'
import {
  pictureCount, selectPictures, valuesPerPicture, type ImageShape, type PictureSet,
} from '../../../shared/domain/pictures.ts'
import type { SheetCodec } from '../../../shared/domain/sheetCodec.ts'
import { cut, interleave, separate, tile } from './tiling.ts'

/** WebP's longest side. */
const MOST_SIDE = 16_383
/** Aimed guesses of the count before plain halving, which alone is sure to end. */
const AIMED_GUESSES = 6

/** Height and width in pixels. */
interface Size {
  readonly height: number
  readonly width: number
}

/** Pictures for a sheet, in the order in which it takes them, and who codes it. */
export interface SheetSource {
  readonly codec: SheetCodec
  readonly pictures: PictureSet
  /** The first `count` pictures at this size, each [height, width, C]. */
  scaled(count: number, size: Size): Promise<readonly Uint8Array[]>
}

/** A coded contact sheet. */
export interface ContactSheet {
  readonly settings: SheetSettings
  readonly count: number
  readonly file: Uint8Array
}

/** Takes the pictures at `order`. Each is scaled once a size, however many sheets are tried. */
export function createSheetSource(codec: SheetCodec, all: PictureSet, order: readonly number[]): SheetSource {
  const pictures = selectPictures(all, order)
  const values = valuesPerPicture(pictures.shape)
  const known = new Map<string, Promise<Uint8Array>>()
  function scaledAt(at: number, size: Size): Promise<Uint8Array> {
    const key = `${at}: ${size.height} x ${size.width}`
    const planes = pictures.pixels.subarray(at * values, (at + 1) * values)
    const picture = known.get(key) ?? resize(codec, interleave(planes, pictures.shape.channels), pictures.shape, size)
    known.set(key, picture)
    return picture
  }
  return {
    codec,
    pictures,
    scaled: (count, size) => Promise.all(Array.from({ length: count }, (_, at) => scaledAt(at, size))),
  }
}

/** A sheet of the first `count` pictures. */
export async function encodeSheet(source: SheetSource, settings: SheetSettings, count: number): Promise<ContactSheet> {
  const sheet = tile(await source.scaled(count, settings), tileShape(source, settings))
  const { format, quality } = settings
  const file = await source.codec.encode(sheet.pixels, sheet.height, sheet.width, sheet.channels, format, quality)
  return { settings, count, file }
}

/**
 * The fullest sheet of at most `bytes`: bisection on the size of the file, which first aims where the last size points.
 * It ends where no further picture of average size fits, or earlier, where at most `slack` bytes are left over.
 * Undefined when not one picture fits.
 */
export async function* fillSheet(
  source: SheetSource,
  settings: SheetSettings,
  bytes: number,
  guess: number,
  slack = 0,
): AsyncGenerator<{ readonly kind: 'encode' }, ContactSheet | undefined> {
  const mostInGrid = Math.floor(MOST_SIDE / Math.max(settings.height, settings.width)) ** 2
  let fullest: ContactSheet | undefined
  let tooMany = Math.min(pictureCount(source.pictures), mostInGrid) + 1
  let aim = guess
  for (let tried = 0; tooMany - (fullest?.count ?? 0) > 1; tried += 1) {
    const fits = fullest?.count ?? 0
    const next = tried < AIMED_GUESSES ? aim : Math.floor((fits + tooMany) / 2)
    const count = Math.min(Math.max(next, fits + 1), tooMany - 1)
    const sheet = await encodeSheet(source, settings, count)
    yield { kind: 'encode' }
    const size = sheet.file.length
    if (size <= bytes) fullest = sheet
    else tooMany = count
    if (size <= bytes && bytes - size < Math.max(slack, size / count)) break
    aim = Math.floor((count * bytes) / size)
  }
  return fullest
}

/** What a partner gets out of a sheet: its pictures decoded, scaled back to training size, with their labels. */
export async function openSheet(source: SheetSource, { settings, count, file }: ContactSheet): Promise<PictureSet> {
  const { shape, classes, labels } = source.pictures
  const from = tileShape(source, settings)
  const tiles = cut(await source.codec.decode(file, shape.channels), count, from)
  const values = valuesPerPicture(shape)
  const pixels = new Uint8Array(count * values)
  await Promise.all(
    tiles.map(async (picture, at) => {
      pixels.set(separate(await resize(source.codec, picture, from, shape), shape.channels), at * values)
    }),
  )
  return { shape, classes, pixels, labels: labels.slice(0, count) }
}

function tileShape({ pictures }: SheetSource, { height, width }: SheetSettings): ImageShape {
  return { channels: pictures.shape.channels, height, width }
}

/** [from.height, from.width, C] -> [to.height, to.width, C] */
async function resize(codec: SheetCodec, pixels: Uint8Array, from: ImageShape, to: Size): Promise<Uint8Array> {
  if (from.height === to.height && from.width === to.width) return pixels
  return codec.resize(pixels, from.height, from.width, from.channels, to.height, to.width)
}
