import { writeBlobs, blobHash } from '../../library/blobs/writeBlobs.ts'
import { recordBlobs } from '../../library/blobs/blobRows.ts'
import type { Library } from '../../library/open.ts'
import { putFile, settle, type KnownFile, type PresentFile } from '../../library/repositories/pictures.ts'
import { addRendering } from '../../library/repositories/renderings.ts'
import { inTransaction } from '../../library/statements.ts'
import type { Examined } from './examine.ts'
import type { ImportTarget } from './target.ts'

/** How a file differs from what the library knew of it. */
export type Difference = 'new' | 'changed' | 'unchanged'

/**
 * Keeps what a look at some files showed: first their pixels, through to the disk, then, in one transaction, their
 * rows. A kill before its end leaves the library as it was before this batch.
 *
 * @returns how each file differs from what was known
 * @throws Failure 'write-denied', 'disk-full'
 */
export async function keepBatch(
  { folder, reader, writer }: Library,
  target: ImportTarget,
  batch: readonly Examined[],
): Promise<readonly Difference[]> {
  const blobs = batch.flatMap(({ fresh }) => (fresh === undefined ? [] : [fresh.pixels, fresh.thumbnail]))
  const places = await writeBlobs(folder, reader, blobs)
  return inTransaction(writer, () => {
    recordBlobs(writer, places)
    for (const { content, fresh } of batch) {
      if (content === undefined || fresh === undefined) continue
      const { width, height, pixels, thumbnail } = fresh
      const rendering = { width, height, pixels: blobHash(pixels), thumbnail: blobHash(thumbnail) }
      addRendering(writer, content, target.shape, rendering)
    }
    return batch.map((examined) => keepFile(writer, target, examined))
  })
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
