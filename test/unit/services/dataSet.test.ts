import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprint, openDataSet, type DataSet } from '../../../main/services/dataSet.ts'
import { pictureCount } from '../../../shared/domain/pictures.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

function open(path: string, seed: number): Promise<DataSet> {
  const work = { tell: () => {}, signal: new AbortController().signal, now: () => 0 }
  return openDataSet({ source: { kind: 'folder', path }, size: 16, channels: 'auto', seed }, work)
}

test('every picture is in one split, and the seed decides in which', async () => {
  const folder = join(await temporaryFolder(), 'pictures')
  await writeTinyPictures(folder, 20)
  const [one, again, other] = [await open(folder, 1), await open(folder, 1), await open(folder, 2)]
  const countsOf = ({ training, validation, test }: DataSet): number[] => [training, validation, test].map(pictureCount)
  expect(countsOf(one)).toEqual([28, 4, 8])
  expect([one.training, one.validation, one.test].map(fingerprint)).toEqual(
    [again.training, again.validation, again.test].map(fingerprint),
  )
  expect(fingerprint(one.test)).not.toBe(fingerprint(other.test))
})

test('a fingerprint tells a changed pixel, label or class name', async () => {
  const folder = join(await temporaryFolder(), 'pictures')
  await writeTinyPictures(folder, 5)
  const { training } = await open(folder, 1)
  const [pixels, labels] = [training.pixels.slice(), training.labels.slice()]
  pixels[7] = 255 - (pixels[7] ?? 0)
  labels[0] = 1 - (labels[0] ?? 0)
  const changed = [{ ...training, pixels }, { ...training, labels }, { ...training, classes: ['a', 'b'] }]
  expect(new Set([training, ...changed].map(fingerprint)).size).toBe(4)
})

test('a cancel is heard before anything is found', async () => {
  const folder = await temporaryFolder()
  const work = { tell: () => {}, signal: AbortSignal.abort(), now: () => 0 }
  const opening = openDataSet({ source: { kind: 'folder', path: folder }, size: 16, channels: 'auto', seed: 1 }, work)
  await expect(opening).rejects.toThrow(Cancelled)
})
