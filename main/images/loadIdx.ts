import { Failure } from '../../shared/errors.ts'
import { throwIfCancelled } from '../../shared/domain/signal.ts'
import type { FitPolicy } from '../../shared/domain/reading.ts'
import type { CancelSignal } from '../../shared/domain/signal.ts'
import { forEachConcurrently } from './concurrently.ts'
import type { DecodedSplit } from './decodedSplit.ts'
import { requireClasses } from './enough.ts'
import { placementOf } from './fit.ts'
import { readIdxImages, readIdxLabels } from './idx.ts'
import type { IdxImages } from './idx.ts'
import type { IdxPair } from './idxFiles.ts'
import { fileOnDisk } from './source/folderSource.ts'
import type { SourceFile } from './source/source.ts'
import { toPlanes } from './planes.ts'
import { placed, sharp } from './sharp.ts'

const picturesInFlight = 4

/** One split as its files hold it. */
export interface IdxSplit {
  readonly images: IdxImages
  readonly labels: Uint8Array
  readonly fileBytes: number
}

/** What its pictures are brought to. */
interface IdxTarget {
  readonly classes: readonly string[]
  readonly size: number
  readonly channels: 1 | 3
  readonly fit: FitPolicy
}

/** What opens an IDX file by its place: on the disk, or in a ZIP file. */
export type IdxOpener = (place: string) => Omit<SourceFile, 'path'>

/** @throws Failure 'idx-invalid' when a file is broken or the two do not belong together */
export async function readIdxPair(pair: IdxPair, open: IdxOpener = fileOnDisk): Promise<IdxSplit> {
  const images = await readIdxImages(open(pair.images))
  const { labels, fileBytes } = await readIdxLabels(open(pair.labels))
  if (labels.length !== images.count) {
    throw new Failure({ code: 'idx-invalid', path: pair.labels, detail: 'it has not one label for each image' })
  }
  return { images, labels, fileBytes: images.fileBytes + fileBytes }
}

/**
 * The labels that occur, as numbers and in their order: sets may begin at 1, or leave some out.
 *
 * @throws Failure 'one-class'
 */
export function idxClasses(splits: readonly IdxSplit[]): readonly string[] {
  const occurring = new Set(splits.flatMap(({ labels }) => [...new Set(labels)]))
  const names = [...occurring].sort((one, other) => one - other).map(String)
  requireClasses(names)
  return names
}

/**
 * The pictures of a split at the wanted size.
 *
 * @param target its classes are those of `idxClasses`
 * @throws Cancelled
 */
export async function scaleIdx(
  { images, labels, fileBytes }: IdxSplit,
  target: IdxTarget,
  signal: CancelSignal,
): Promise<DecodedSplit> {
  const { size, channels, classes } = target
  const values = channels * size * size
  const pixels = new Uint8Array(images.count * values)
  await forEachConcurrently([...labels.keys()], picturesInFlight, async (index) => {
    throwIfCancelled(signal)
    pixels.set(toPlanes(await pictureAt(images, index, target), 1, channels), index * values)
  })
  return {
    pictures: { shape: { channels, height: size, width: size }, classes, pixels, labels: places(labels, classes) },
    fileBytes: new Float64Array(images.count).fill(fileBytes / images.count),
  }
}

/** Where in `classes` each label stands. */
function places(labels: Uint8Array, classes: readonly string[]): Uint8Array {
  const placeOf = new Map(classes.map((name, place) => [Number(name), place]))
  return labels.map((label) => placeOf.get(label) ?? 0)
}

async function pictureAt(
  { pixels, height, width }: IdxImages,
  index: number,
  { size, fit }: IdxTarget,
): Promise<Uint8Array> {
  const picture = pixels.subarray(index * height * width, (index + 1) * height * width)
  if (height === size && width === size) return picture
  const image = sharp(picture, { raw: { width, height, channels: 1 } })
  const placement = placementOf(fit, { width, height }, size)
  return placed(image, { width, height }, placement, size).toColourspace('b-w').raw().toBuffer()
}
