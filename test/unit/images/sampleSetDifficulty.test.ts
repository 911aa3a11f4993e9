import { expect, test } from 'vitest'
import { loadPictures } from '../../../main/images/load.ts'
import { writeSampleSet } from '../../../main/images/sampleSet/writeSampleSet.ts'
import type { PictureSet } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { linearAccuracy } from '../../support/linearModel.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const signal = { aborted: false }

test('the sample set is no set for a linear model, though its pictures tell it something', async () => {
  const folder = await temporaryFolder()
  await writeSampleSet(folder, 1, { signal })
  const { training, test } = await loadPictures(folder, { size: 16, channels: 1, seed: 1, signal })
  const accuracy = linearAccuracy(training, test)
  expect(accuracy).toBeLessThan(0.75)
  expect(accuracy).toBeGreaterThan(0.3) // Guessing reaches a fifth.
})

test('and that is not for the model: what a weighted sum tells, it learns', () => {
  expect(linearAccuracy(slopes(60, 1), slopes(30, 2))).toBeGreaterThan(0.95)
})

/** Noisy pictures that get lighter from left to right, and as many from right to left. */
function slopes(each: number, seed: number): PictureSet {
  const stream = createStream(seed)
  const labels = Uint8Array.from({ length: 2 * each }, (_, at) => at % 2)
  const pixels = Uint8Array.from({ length: labels.length * 256 }, (_, at) => {
    const rise = 2 * ((at % 16) - 7.5)
    return 128 + (labels[at >> 8] === 0 ? rise : -rise) + 30 * stream.normal()
  })
  return { shape: { channels: 1, height: 16, width: 16 }, classes: ['rising', 'falling'], pixels, labels }
}
