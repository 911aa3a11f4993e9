import type { DepthMapping, FitPolicy, ReadingNote } from '../../shared/domain/reading.ts'
import { throwIfCancelled } from '../../shared/domain/signal.ts'
import type { CancelSignal } from '../../shared/domain/signal.ts'
import type { SkippedFile, SkipReason } from '../../shared/domain/skippedFile.ts'
import { forEachConcurrently } from './concurrently.ts'
import { decodeNoted } from './decode.ts'
import type { DecodedSplit } from './decodedSplit.ts'
import type { FoundPicture } from './layout/foundFiles.ts'
import { UnusableFile } from './unusableFile.ts'

/** As many as Node has threads for files and for sharp. */
const picturesInFlight = 4

export interface FolderTarget {
  readonly classes: readonly string[]
  readonly size: number
  readonly channels: 1 | 3
  readonly fit: FitPolicy
  readonly depth: DepthMapping
  readonly signal: CancelSignal
  readonly onPicture: () => void
}

/** The pictures of one split, with what reading each did, and the files that were left out. */
export interface DecodedFolders extends DecodedSplit {
  /** [n] */
  readonly notes: readonly (readonly ReadingNote[])[]
  readonly skipped: readonly SkippedFile[]
}

/** What became of a file that is a picture. */
interface Outcome {
  readonly fileBytes: number
  readonly notes: readonly ReadingNote[]
}

/**
 * Decodes the found files at training size, straight into the memory of the set. A file that cannot be used is skipped
 * with its reason.
 *
 * @throws Cancelled
 */
export async function decodeFolders(
  found: readonly FoundPicture[],
  target: FolderTarget,
): Promise<DecodedFolders> {
  const values = target.channels * target.size * target.size
  const pixels = new Uint8Array(found.length * values)
  const outcomes = new Array<Outcome | SkipReason>(found.length)
  await forEachConcurrently(found, picturesInFlight, async ({ read }, index) => {
    throwIfCancelled(target.signal)
    outcomes[index] = await decodeInto(pixels.subarray(index * values, (index + 1) * values), read, target)
    target.onPicture()
  })
  return gather(found, target, pixels, outcomes)
}

/** @returns what became of the file, or why it was skipped */
async function decodeInto(
  place: Uint8Array,
  read: FoundPicture['read'],
  target: FolderTarget,
): Promise<Outcome | SkipReason> {
  try {
    const bytes = await read()
    const { planes, notes } = await decodeNoted(bytes, target)
    place.set(planes)
    return { fileBytes: bytes.length, notes }
  } catch (error) {
    if (error instanceof UnusableFile) return error.reason
    throw error
  }
}

/** Closes the gaps that skipped files left in `pixels`. */
function gather(
  found: readonly FoundPicture[],
  { classes, size, channels }: FolderTarget,
  pixels: Uint8Array,
  outcomes: readonly (Outcome | SkipReason)[],
): DecodedFolders {
  const values = channels * size * size
  const labels: number[] = []
  const fileBytes: number[] = []
  const notes: (readonly ReadingNote[])[] = []
  const skipped: SkippedFile[] = []
  for (const [index, { path, label }] of found.entries()) {
    const outcome = outcomes[index] ?? 'unreadable'
    if (typeof outcome === 'string') {
      skipped.push({ path, reason: outcome })
      continue
    }
    pixels.copyWithin(labels.length * values, index * values, (index + 1) * values)
    labels.push(label)
    fileBytes.push(outcome.fileBytes)
    notes.push(outcome.notes)
  }
  const pictures = {
    shape: { channels, height: size, width: size },
    classes,
    pixels: pixels.subarray(0, labels.length * values),
    labels: Uint8Array.from(labels),
  }
  return { pictures, fileBytes: Float64Array.from(fileBytes), notes, skipped }
}
