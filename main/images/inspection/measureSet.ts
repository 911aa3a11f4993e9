import type { DepthMapping } from '../../../shared/domain/reading.ts'
import type { PauseGate } from '../../../shared/domain/pause.ts'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import type { CancelSignal } from '../../../shared/domain/signal.ts'
import type { SkippedFile } from '../../../shared/domain/skippedFile.ts'
import { forEachConcurrently } from '../concurrently.ts'
import { contentHash } from '../contentHash.ts'
import type { FoundFiles, FoundPicture } from '../layout/foundFiles.ts'
import type { FoundPictures } from '../layout.ts'
import type { ProgressListener } from '../loadedPictures.ts'
import { idxClasses, readIdxPair } from '../loadIdx.ts'
import type { IdxSplit } from '../loadIdx.ts'
import { lookAtSample } from '../lookAtSample.ts'
import { openPool, type PicturePool } from '../threads/picturePool.ts'
import { UnusableFile } from '../unusableFile.ts'
import { measureFile } from './measureFile.ts'
import type { MeasuredPicture, MeasuredSet } from './measurements.ts'
import { measurePixels } from './measurePixels.ts'

/** Pictures of an IDX file between two looks at the signal. */
const picturesAtATime = 500

export interface MeasureOptions {
  readonly signal: CancelSignal
  readonly onProgress: ProgressListener
  readonly pause?: PauseGate
}

/** A set as it was measured, without the files that are no pictures. */
export interface Measured extends MeasuredSet {
  readonly skipped: readonly SkippedFile[]
}

/**
 * Measures every picture that was found, in one pass over the files, in the order in which they were found.
 *
 * @throws Failure 'idx-invalid', 'one-class'
 * @throws Cancelled
 */
export async function measureSet(found: FoundPictures, options: MeasureOptions): Promise<Measured> {
  return found.layout === 'idx' ? measureIdx(found, options) : measureFiles(found, options)
}

async function measureFiles({ classes, training, test = [] }: FoundFiles, options: MeasureOptions): Promise<Measured> {
  const { depth } = await lookAtSample(training)
  const places = [
    ...training.map((picture) => ({ picture, split: 'training' }) as const),
    ...test.map((picture) => ({ picture, split: 'test' }) as const),
  ]
  const outcomes = new Array<MeasuredPicture | SkippedFile>(places.length)
  let done = 0
  using pool = openPool(places.length)
  await forEachConcurrently(places, pool.filesInFlight, async ({ picture, split }, index) => {
    await options.pause?.passed()
    throwIfCancelled(options.signal)
    outcomes[index] = await measureOrSkip(picture, split, depth, pool)
    done += 1
    options.onProgress(done, places.length)
  })
  return {
    classes,
    pictures: outcomes.filter((outcome) => 'fingerprint' in outcome),
    skipped: outcomes.filter((outcome) => 'reason' in outcome),
  }
}

async function measureOrSkip(
  picture: FoundPicture,
  split: MeasuredPicture['split'],
  depth: DepthMapping,
  pool: PicturePool,
): Promise<MeasuredPicture | SkippedFile> {
  const { path, label } = picture
  try {
    return { path, label, split, ...(await measureFile(picture, depth, pool)) }
  } catch (error) {
    if (error instanceof UnusableFile) return { path, reason: error.reason }
    throw error
  }
}

async function measureIdx(
  { training, test, open }: Extract<FoundPictures, { layout: 'idx' }>,
  options: MeasureOptions,
): Promise<Measured> {
  const pairs = test === undefined ? [training] : [training, test]
  const splits = await Promise.all(pairs.map((pair) => readIdxPair(pair, open)))
  const classes = idxClasses(splits)
  const total = splits.reduce((sum, { labels }) => sum + labels.length, 0)
  const pictures: MeasuredPicture[] = []
  for (const [at, split] of splits.entries()) {
    for (let index = 0; index < split.labels.length; index += 1) {
      if (index % picturesAtATime === 0) await breathe(options)
      const place = { path: `${pairs[at]?.images ?? ''}#${index}`, split: at === 0 ? 'training' : 'test' } as const
      pictures.push({ ...place, ...measureIdxPicture(split, index, classes) })
      options.onProgress(pictures.length, total)
    }
  }
  return { classes, pictures, skipped: [] }
}

/** Lets others run, a cancel among them. @throws Cancelled */
async function breathe({ signal, pause }: MeasureOptions): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  await pause?.passed()
  throwIfCancelled(signal)
}

function measureIdxPicture(
  { images: { pixels, width, height }, labels }: IdxSplit,
  index: number,
  classes: readonly string[],
): Omit<MeasuredPicture, 'path' | 'split'> {
  const picture = pixels.subarray(index * width * height, (index + 1) * width * height)
  return {
    label: classes.indexOf(String(labels[index])),
    width,
    height,
    fingerprint: contentHash(picture),
    modified: undefined,
    ...measurePixels({ pixels: picture, width, height }, 0),
  }
}
