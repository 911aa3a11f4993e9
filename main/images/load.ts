import { countNotes, type FitPolicy } from '../../shared/domain/reading.ts'
import { Failure } from '../../shared/errors.ts'
import { assemble } from './assemble.ts'
import type { DecodedSet } from './assemble.ts'
import { fullRange } from './depth.ts'
import { findPictures } from './layout.ts'
import type { FoundFiles } from './layout/foundFiles.ts'
import { requireRoom } from './enough.ts'
import type { LoadedPictures, LoadOptions } from './loadedPictures.ts'
import { decodeFolders } from './loadFolders.ts'
import { idxClasses, readIdxPair, scaleIdx } from './loadIdx.ts'
import type { IdxSplit } from './loadIdx.ts'
import { lookAtSample } from './lookAtSample.ts'
import { proposeSide, requireSupported } from './trainingSide.ts'

type Decoded = Pick<DecodedSet, 'training' | 'test' | 'reading' | 'skipped'>

/**
 * Loads all pictures at `path` at training size. A file that cannot be used is skipped with its reason; loading fails
 * only where what is left is no set to train and test on.
 *
 * @throws Failure as `findPictures`; 'size-unsupported', 'too-many-pictures', 'no-readable-pictures',
 * 'class-too-small', 'idx-invalid'
 * @throws Cancelled
 */
export async function loadPictures(path: string, options: LoadOptions): Promise<LoadedPictures> {
  const { size } = options
  if (typeof size === 'number') requireSupported(size)
  const found = await findPictures(path, options.layout)
  const decoded =
    found.layout === 'idx'
      ? await decodeIdx(
        await readIdxPair(found.training, found.open),
        found.test && (await readIdxPair(found.test, found.open)),
        options,
      )
      : await decodeFound(found, options)
  if (decoded.training.pictures.labels.length === 0) {
    throw new Failure({ code: 'no-readable-pictures', path, skipped: decoded.skipped.length })
  }
  return assemble({ ...decoded, origin: { kind: 'folder', layout: found.choice }, fit: fitOf(options) }, options.seed)
}

async function decodeFound(found: FoundFiles, options: LoadOptions): Promise<Decoded> {
  const { classes, training, test } = found
  const sample = await lookAtSample(training, options.depth)
  const size = sizeOf(options, sample.shorterSide)
  const { depth } = sample
  const channels = options.channels === 'auto' ? sample.channels : options.channels
  const total = training.length + (test?.length ?? 0)
  requireRoom(total, channels * size * size)
  let done = 0
  const onPicture = (): void => {
    done += 1
    options.onProgress?.(done, total)
  }
  const target = { classes, size, channels, fit: fitOf(options), depth, signal: options.signal, onPicture }
  const decodedTraining = await decodeFolders(training, target)
  const decodedTest = test && (await decodeFolders(test, target))
  const skipped = [...decodedTraining.skipped, ...(decodedTest?.skipped ?? [])]
  const reading = { depth, counts: countNotes([...decodedTraining.notes, ...(decodedTest?.notes ?? [])]) }
  return { training: decodedTraining, test: decodedTest, reading, skipped }
}

async function decodeIdx(training: IdxSplit, test: IdxSplit | undefined, options: LoadOptions): Promise<Decoded> {
  const target = {
    classes: idxClasses(test === undefined ? [training] : [training, test]),
    size: sizeOf(options, Math.min(training.images.height, training.images.width)),
    channels: options.channels === 'auto' ? (1 as const) : options.channels,
    fit: fitOf(options),
  }
  const total = training.labels.length + (test?.labels.length ?? 0)
  requireRoom(total, target.channels * target.size * target.size)
  const decodedTraining = await scaleIdx(training, target, options.signal)
  const decodedTest = test && (await scaleIdx(test, target, options.signal))
  options.onProgress?.(total, total)
  const reading = { depth: options.depth ?? fullRange, counts: countNotes([]) }
  return { training: decodedTraining, test: decodedTest, reading, skipped: [] }
}

function fitOf({ fit = 'stretch' }: LoadOptions): FitPolicy {
  return fit
}

/** @param typical as `proposeSide` takes it */
function sizeOf({ size }: LoadOptions, typical: number | undefined): number {
  return typeof size === 'number' ? size : proposeSide(typical, size.most)
}
