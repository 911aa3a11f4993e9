import { totalFileBytes, type DecodedSplit } from './decodedSplit.ts'
import { requireEnough } from './enough.ts'
import { holdOutTest } from './holdOut.ts'
import type { LoadedPictures } from './loadedPictures.ts'

/** Both splits at training size, before pictures are held out. */
export interface DecodedSet extends Pick<LoadedPictures, 'origin' | 'fit' | 'reading' | 'skipped'> {
  readonly training: DecodedSplit
  /** Undefined where no test pictures were set apart. */
  readonly test: DecodedSplit | undefined
}

/**
 * A set to train and test on. Where it has no test pictures, a fifth of each class is held out for them, by the seed.
 * @throws Failure 'class-too-small'
 */
export function assemble(decoded: DecodedSet, seed: number): LoadedPictures {
  const { origin, fit, reading, skipped } = decoded
  requireEnough(decoded.training.pictures, decoded.test?.pictures)
  const { training, test } = decoded.test === undefined
    ? holdOutTest(decoded.training, seed)
    : { training: decoded.training, test: decoded.test }
  return {
    training: training.pictures,
    test: test.pictures,
    testNumbers: test.numbers,
    testOrigin: decoded.test === undefined ? 'held-out' : 'given',
    originalBytes: totalFileBytes(training),
    origin,
    skipped,
    reading,
    size: training.pictures.shape.width,
    channels: training.pictures.shape.channels,
    fit,
  }
}
