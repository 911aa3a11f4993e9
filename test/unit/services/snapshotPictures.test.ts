import { open } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { scaleSquare } from '../../../main/images/scaleSquare.ts'
import type { SideWish } from '../../../main/images/trainingSide.ts'
import { segmentPath } from '../../../main/library/blobs/segments.ts'
import { openDataSet, type DataSet } from '../../../main/services/dataSet.ts'
import type { PictureSource } from '../../../main/services/pictureSource.ts'
import { freeze, quietWork } from '../../support/frozen.ts'
import { writeInside } from '../../support/importing.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { tiff } from '../../support/tiffFiles.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

const load = (
  source: PictureSource,
  fit: 'stretch' | 'crop' = 'stretch',
  size: SideWish = { most: 16 },
): Promise<DataSet> => openDataSet({ source, size, channels: 'auto', fit, seed: 1 }, quietWork())

const folderOf = (path: string): PictureSource => ({ kind: 'folder', path })

/** All that was loaded, but for where it came from. */
const content = ({ loaded }: DataSet): object => ({ ...loaded, origin: undefined, testNumbers: undefined })

/** Tiny pictures, one of them a wide one that the camera turned, and one of 16 bits. */
async function oddPictures(): Promise<string> {
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 6)
  const wide = Uint8Array.from({ length: 40 * 20 }, (_, at) => at % 251)
  const turned = sharp(wide, { raw: { width: 40, height: 20, channels: 1 } }).withMetadata({ orientation: 6 })
  await writeInside(folder, 'lying/turned.jpg', await turned.jpeg().toBuffer())
  const deep = Array.from({ length: 16 * 16 }, (_, at) => at * 16 + 1)
  const file = tiff({ width: 16, height: 16, samples: 1, kind: 'uint16' }, deep)
  await writeInside(folder, 'standing/deep.tiff', file)
  return folder
}

test.each(['stretch', 'crop'] as const)('a snapshot is loaded as the folder that it came from: %s', async (fit) => {
  const folder = await oddPictures()
  const [ofFolder, ofSnapshot] = [
    await load(folderOf(folder), fit),
    await load(await freeze(await temporaryFolder(), folder, { size: 16, fit })),
  ]
  expect(content(ofSnapshot)).toEqual(content(ofFolder))
  expect(ofSnapshot.loaded).toMatchObject({
    fit, testOrigin: 'held-out', reading: { depth: { kind: 'used-range' }, counts: { deep: 1, turned: 1 } },
  })
  expect(ofFolder).toMatchObject({ snapshot: null, leak: null })
  expect(ofSnapshot.snapshot).toMatchObject({ number: 1, pictures: 14 })
})

test('test pictures that were frozen stay so; what is not known of those that are drawn is not claimed', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'train'), 4)
  await writeTinyPictures(join(folder, 'test'), 2, 2)
  const given = await load(await freeze(await temporaryFolder(), folder))
  expect(content(given)).toEqual(content(await load(folderOf(folder))))
  if (given.loaded.origin.kind !== 'snapshot') throw new Error('it does not come from a snapshot')
  expect(given).toMatchObject({ loaded: { testOrigin: 'given' }, leak: given.loaded.origin.snapshot.leak })
  expect(await load(await freeze(await temporaryFolder(), join(folder, 'train')))).toMatchObject({ leak: 'unchecked' })
})

test('a number names an older snapshot; none that is there, and no snapshot at all, are told', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 4)
  const [libraryFolder, empty] = [await temporaryFolder(), await temporaryFolder()]
  const newest = await freeze(libraryFolder, folder)
  await writeTinyPictures(folder, 5)
  await freeze(libraryFolder, folder)
  const named = { ...newest, number: 1 }
  expect([await load(newest), await load(named)].map(({ snapshot }) => snapshot?.number)).toEqual([2, 1])
  expect(await problemOf(() => load({ ...newest, number: 3 }))).toMatchObject({ code: 'snapshot-unknown', newest: 2 })
  const other = { kind: 'snapshot', libraryFolder: empty, project: 'gears' } as const
  expect(await problemOf(() => load(other))).toEqual({ code: 'project-unknown', name: 'gears' })
})

test('pixels that were changed on the disk are not trained on', async () => {
  const [folder, libraryFolder] = [await temporaryFolder(), await temporaryFolder()]
  await writeTinyPictures(folder, 4)
  const source = await freeze(libraryFolder, folder)
  const path = segmentPath(libraryFolder, 1)
  await using file = await open(path, 'r+')
  // Pixels are written last of a batch.
  await file.write(new Uint8Array([1, 2, 3]), 0, 3, (await file.stat()).size - 100)
  expect(await problemOf(() => load(source))).toMatchObject({ code: 'library-damaged', path })
})

test('the pictures of a snapshot come smaller than they are kept, each scaled, and never larger', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 4)
  const source = await freeze(await temporaryFolder(), folder, { size: 40 })
  const [whole, most, asked] = [
    await load(source, 'stretch', { most: 64 }), await load(source, 'stretch', { most: 24 }),
    await load(source, 'stretch', 24),
  ]
  expect([whole, most, asked].map(({ loaded }) => loaded.size)).toEqual([40, 24, 24])
  expect(asked.loaded).toEqual(most.loaded)
  const [kept, small] = [whole.loaded.training, most.loaded.training]
  for (const at of small.labels.keys()) {
    const planes = kept.pixels.slice(at * 40 * 40, (at + 1) * 40 * 40)
    const scaled = await scaleSquare({ planes, channels: 1, side: 40 }, 24)
    expect(small.pixels.subarray(at * 24 * 24, (at + 1) * 24 * 24)).toEqual(scaled)
  }
  expect({ ...most.loaded, training: 0, test: 0, size: 0 }).toEqual({ ...whole.loaded, training: 0, test: 0, size: 0 })
  expect(await problemOf(() => load(source, 'stretch', 41))).toEqual({
    code: 'larger-than-kept', project: 'gears', size: 41, kept: 40,
  })
  expect(await problemOf(() => load(source, 'stretch', 15))).toEqual({ code: 'size-unsupported', size: 15 })
})
