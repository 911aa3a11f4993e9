import { createHash } from 'node:crypto'
import {
  asTest, asTraining, type PictureSet, type TestSplit, type TrainingSplit, type ValidationSplit,
} from '../../shared/domain/pictures.ts'
import type { SnapshotName } from '../../shared/domain/origin.ts'
import type { LeakState } from '../../shared/domain/split.ts'
import { createStream } from '../../shared/stream.ts'
import { splitValidation } from '../engine/evaluation/splitValidation.ts'
import type { LoadedPictures, LoadOptions } from '../images/loadedPictures.ts'
import { ownLibrary } from './libraryAccess.ts'
import { loadSource, type PictureSource } from './pictureSource.ts'
import { unlessCancelled, type Work } from './work.ts'

/** Part of each class of the training pictures that is held out for choices. */
const VALIDATION_SHARE = 0.1

/** Pictures and what each may be used for. */
export interface DataSet {
  readonly loaded: LoadedPictures
  readonly training: TrainingSplit
  readonly validation: ValidationSplit
  readonly test: TestSplit
  /** Whether `test` shows what training pictures show; null where nobody has looked. */
  readonly leak: LeakState | null
  /** Classes that a person calls good; empty where nobody has. */
  readonly goodClasses: readonly string[]
  /** Null where the pictures are not frozen. */
  readonly snapshot: SnapshotName | null
}

/** How pictures are brought to training size. The same seed holds out the same pictures. */
export interface DataSetRequest extends Pick<LoadOptions, 'size' | 'channels' | 'fit' | 'depth' | 'seed'> {
  readonly source: PictureSource
}

/**
 * Loads pictures and splits them, before anything is learned or chosen.
 * @throws Failure as `loadSource`
 * @throws Cancelled as soon as the signal is set: a folder on a slow disk may take minutes to be looked through
 */
export async function openDataSet(
  request: DataSetRequest,
  { tell, signal, library = ownLibrary }: Work,
): Promise<DataSet> {
  const onProgress = (done: number, total: number): void => {
    // Pictures that were begun are finished unseen.
    if (!signal.aborted) tell({ kind: 'progress', phase: 'loading', done, total })
  }
  const loading = loadSource(request.source, { ...request, onProgress, signal }, library)
  const loaded = await unlessCancelled(loading, signal)
  tell({ kind: 'loaded', pictures: loaded })
  const stream = createStream(request.seed).fork('validation')
  const held = splitValidation(asTraining(loaded.training), VALIDATION_SHARE, stream)
  return { ...held, loaded, test: asTest(loaded.test), ...evidenceOf(loaded) }
}

/** What is known of test pictures that were frozen is not known of those that are drawn now. */
function evidenceOf({ origin, testOrigin }: LoadedPictures): Pick<DataSet, 'leak' | 'goodClasses' | 'snapshot'> {
  if (origin.kind === 'folder') return { leak: null, goodClasses: [], snapshot: null }
  const { number, fingerprint, pictures, leak } = origin.snapshot
  return {
    leak: testOrigin === 'given' ? leak : 'unchecked',
    goodClasses: origin.goodClasses,
    snapshot: { number, fingerprint, pictures },
  }
}

/** SHA-256 over shape, classes, labels and pixels: two sets with the same fingerprint are the same set. */
export function fingerprint({ shape, classes, labels, pixels }: PictureSet): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([shape.channels, shape.height, shape.width, classes, labels.length]))
  return hash.update(labels).update(pixels).digest('hex')
}
