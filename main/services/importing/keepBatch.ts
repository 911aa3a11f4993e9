import { writeBlobs } from '../../library/blobs/writeBlobs.ts'
import { recordBlobs } from '../../library/blobs/blobRows.ts'
import type { Library } from '../../library/open.ts'
import { addMeasurements } from '../../library/repositories/measurements.ts'
import { putFile, settle, type KnownFile, type PresentFile } from '../../library/repositories/pictures.ts'
import { addRendering } from '../../library/repositories/renderings.ts'
import { inTransaction } from '../../library/statements.ts'
import type { Examined, FreshPicture } from './examine.ts'
import type { ImportTarget } from './target.ts'

/** The last batch of each open library that was begun: several imports into one may be at work. */
const lastBatches = new WeakMap<Library, Promise<unknown>>()

/** How a file differs from what the library knew of it. */
export type Difference = 'new' | 'changed' | 'unchanged'

/**
 * Keeps what a look at some files showed: first their pixels, through to the disk, then, in one transaction, their
 * rows. A kill before its end leaves the library as it was before this batch. Batches come one after another: where
 * pixels are written is known to the next only by their rows.
 *
 * @returns how each file differs from what was known
 * @throws Failure 'write-denied', 'disk-full'
 */
export function keepBatch(
  library: Library,
  target: ImportTarget,
  batch: readonly Examined[],
): Promise<readonly Difference[]> {
  const before = lastBatches.get(library) ?? Promise.resolve()
  const keep = (): Promise<readonly Difference[]> => keepNow(library, target, batch)
  // Whatever became of the one before: whoever began that hears of it.
  const kept = before.then(keep, keep)
  lastBatches.set(library, kept)
  return kept
}

async function keepNow(
  { folder, reader, writer }: Library,
  target: ImportTarget,
  batch: readonly Examined[],
): Promise<readonly Difference[]> {
  const fresh = batch.flatMap((examined) => examined.fresh ?? [])
  // What is read together stands together: all small gray pictures for a check, all thumbnails for a page of them.
  const blobs = (['grays', 'thumbnail', 'pixels'] as const).flatMap((kind) => fresh.map((picture) => picture[kind]))
  const places = await writeBlobs(folder, reader, blobs)
  return inTransaction(writer, () => {
    recordBlobs(writer, places)
    for (const picture of fresh) keepPicture(writer, target, picture)
    return batch.map((examined) => keepFile(writer, target, examined))
  })
}

function keepPicture(writer: Library['writer'], { shape }: ImportTarget, picture: FreshPicture): void {
  const { content, fileBytes, notes, width, height, pixels, thumbnail, grays, measured } = picture
  const rendering = { width, height, pixels: pixels.hash, thumbnail: thumbnail.hash, fileBytes, notes }
  addRendering(writer, content, shape, rendering)
  addMeasurements(writer, content, shape.depth, { width, height, ...measured, grays: grays.hash })
}

function keepFile(writer: Library['writer'], target: ImportTarget, examined: Examined): Difference {
  const { file: { path, className, split, facts }, stamp, content, skipReason } = examined
  const known = target.known.get(path)
  // The target was made with every class of the source.
  const classId = target.classIds.get(className) ?? 0
  const file: PresentFile = { path, classId, split, ...facts, stamp, content, skipReason }
  const difference = differenceOf(known, file)
  if (difference === 'unchanged' && known?.stamp?.modifiedMs === stamp?.modifiedMs) return difference
  putFile(writer, target, file)
  // In this order: where the content changed, a duplicate of the old one may count from now on.
  for (const touched of [known?.content, content]) {
    if (touched !== undefined) settle(writer, target.projectId, touched)
  }
  return difference
}

const sameFields = ['classId', 'split', 'lot', 'date', 'part', 'content', 'skipReason'] as const

function differenceOf(known: KnownFile | undefined, file: PresentFile): Difference {
  if (known === undefined || known.isGone) return 'new'
  const isSame = sameFields.every((key) => known[key] === file[key])
  return isSame ? 'unchanged' : 'changed'
}
