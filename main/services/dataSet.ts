import { createHash } from 'node:crypto'
import {
  asTest, asTraining, type PictureSet, type TestSplit, type TrainingSplit, type ValidationSplit,
} from '../../shared/domain/pictures.ts'
import { createStream } from '../../shared/stream.ts'
import { splitValidation } from '../engine/evaluation/splitValidation.ts'
import { largestSize, loadPictures, smallestSize, typicalSide } from '../images/load.ts'
import type { LoadedPictures } from '../images/loadedPictures.ts'
import type { Work } from './work.ts'

/** Part of each class of the training pictures that is held out for choices. */
const VALIDATION_SHARE = 0.1

/** The pictures of a folder and what each may be used for. */
export interface DataSet {
  readonly loaded: LoadedPictures
  readonly training: TrainingSplit
  readonly validation: ValidationSplit
  readonly test: TestSplit
}

/** How pictures are brought to training size. The same seed holds out the same pictures. */
export interface DataSetRequest {
  readonly path: string
  readonly size: number
  readonly channels: 1 | 3 | 'auto'
  readonly seed: number
}

/**
 * Loads pictures and splits them, before anything is learned or chosen.
 * @throws Failure as `loadPictures`
 * @throws Cancelled
 */
export async function openDataSet(request: DataSetRequest, { tell, signal }: Work): Promise<DataSet> {
  const onProgress = (done: number, total: number): void => tell({ kind: 'progress', phase: 'loading', done, total })
  const loaded = await loadPictures(request.path, { ...request, onProgress, signal })
  tell({ kind: 'loaded', pictures: loaded })
  const stream = createStream(request.seed).fork('validation')
  const held = splitValidation(asTraining(loaded.training), VALIDATION_SHARE, stream)
  return { ...held, loaded, test: asTest(loaded.test) }
}

/** The typical side of the pictures at `path`, within what can be trained on and what is wanted at most. */
export async function chooseSide(path: string, most: number): Promise<number> {
  return Math.min(most, largestSize, Math.max(smallestSize, await typicalSide(path)))
}

/** SHA-256 over shape, classes, labels and pixels: two sets with the same fingerprint are the same set. */
export function fingerprint({ shape, classes, labels, pixels }: PictureSet): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([shape.channels, shape.height, shape.width, classes, labels.length]))
  return hash.update(labels).update(pixels).digest('hex')
}
