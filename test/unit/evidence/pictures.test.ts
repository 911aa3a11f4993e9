import { expect, test } from 'vitest'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { toPixels } from '../../../main/engine/network/normalization.ts'
import { decodeSet } from '../../../main/evidence/decodeSet.ts'
import { drawReportPictures } from '../../../main/evidence/report/pictures.ts'
import { sharp } from '../../../main/images/sharp.ts'
import { createStream } from '../../../shared/stream.ts'
import { startSet } from '../../support/evidenceSet.ts'
import { gratings } from '../../support/engineSets.ts'

const shape = { channels: 1, height: 16, width: 16 } as const

test('six decoded pictures of each class are drawn, evenly chosen among those of the class', async () => {
  const training = gratings(shape, 2, 24, 0.2, createStream(1))
  const set = startSet(training, { spectraPerClass: 4, transforms: 3 })
  const executor = await createExecutor('cpu')
  const { classes } = await drawReportPictures(executor, training, set)
  const pixels = toPixels(await decodeSet(executor, set), shape, set.normalization)
  // Every second of the class's twelve, which follow the twelve of the class before.
  const expected = [0, 1].map((label) => [1, 3, 5, 7, 9, 11].map((at) => valuesAt(pixels, 12 * label + at)))
  const drawn = classes.map(({ decoded }) => Promise.all(decoded.map(grayValues)))
  expect(await Promise.all(drawn)).toEqual(expected)
})

test('of many classes, those of a dozen are drawn', async () => {
  const training = gratings(shape, 14, 28, 0.2, createStream(1))
  const set = startSet(training, { spectraPerClass: 2, transforms: 1 })
  const { classes, spectra } = await drawReportPictures(await createExecutor('cpu'), training, set)
  expect([classes.length, spectra.length]).toEqual([12, 12])
})

function valuesAt(pixels: Uint8ClampedArray, picture: number): readonly number[] {
  return [...pixels.subarray(256 * picture, 256 * (picture + 1))]
}

async function grayValues(png: Uint8Array): Promise<readonly number[]> {
  return [...await sharp(png).extractChannel(0).raw().toBuffer()]
}
