import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBlob } from '../../../../main/library/blobs/readBlobs.ts'
import type { Library } from '../../../../main/library/open.ts'
import { listFiles } from '../../../../main/library/repositories/pictures.ts'
import { findProject } from '../../../../main/library/repositories/projects.ts'
import { findRendering } from '../../../../main/library/repositories/renderings.ts'
import { importFolder } from '../../../../main/services/importing/importFolder.ts'
import { takeSnapshot } from '../../../../main/services/snapshots.ts'
import type { FitPolicy } from '../../../../shared/domain/reading.ts'
import { temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { grayPng } from '../../../support/pictureFiles.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const work = { tell: () => {}, signal: new AbortController().signal }

/** Pictures of 64 x 32, black but for a middle part of 32 x 32, which is as bright as the class is. */
async function widePictures(): Promise<string> {
  const wide = (bright: number): Promise<Uint8Array> =>
    grayPng(Uint8Array.from({ length: 64 * 32 }, (_, at) => (at % 64 >= 16 && at % 64 < 48 ? bright : 0)), 64, 32)
  return temporaryFolder({ 'ok/1.png': await wide(200), 'ng/1.png': await wide(100) })
}

function importWide(library: Library, folder: string, shape: { readonly fit?: FitPolicy; readonly size?: number }) {
  return importFolder(library, { folder, projectName: 'gears', shape }, work)
}

/** Mean of all values of the brighter picture as it is kept. */
async function keptMean(library: Library): Promise<number> {
  const { reader, folder } = library
  const shape = findProject(reader, 'gears')?.shape
  const content = listFiles(reader, 1).find(({ path }) => path === 'ok/1.png')?.content
  const rendering = shape && content ? findRendering(reader, content, shape) : undefined
  const pixels = await readBlob(folder, reader, rendering?.pixels ?? '')
  return pixels.reduce((sum, value) => sum + value, 0) / pixels.length
}

test.each([['stretch', 100], ['fit', 50], ['crop', 200]] as const)('pictures are kept by the policy: %s', async (
  fit, mean,
) => {
  const library = await temporaryLibrary()
  const folder = await widePictures()
  await importWide(library, folder, { fit, size: 16 })
  expect(findProject(library.reader, 'gears')?.shape).toMatchObject({ size: 16, fit })
  // The kernel reaches across the border of the bright part.
  expect(Math.abs((await keptMean(library)) - mean)).toBeLessThan(12)
  const account = await importWide(library, folder, {})
  expect(account.news).toEqual({ new: 0, changed: 0, unchanged: 2, gone: 0 })
  expect(takeSnapshot(library.writer, 'gears').shape).toMatchObject({ size: 16, fit })
})

test('a project keeps its size and its fit', async () => {
  const library = await temporaryLibrary()
  const folder = await widePictures()
  await importWide(library, folder, { fit: 'crop', size: 16 })
  await importWide(library, folder, { fit: 'crop', size: 16 })
  expect(await problemOf(() => importWide(library, folder, { fit: 'stretch' }))).toEqual({
    code: 'shape-fixed', project: 'gears', option: '--fit', given: 'stretch', kept: 'crop',
  })
  expect(await problemOf(() => importWide(library, folder, { size: 32 }))).toEqual({
    code: 'shape-fixed', project: 'gears', option: '--size', given: '32', kept: '16',
  })
  expect(await problemOf(() => importWide(library, join(folder, 'ok'), { size: 12 }))).toEqual({
    code: 'size-unsupported', size: 12,
  })
})

test('snapshots of stretched pictures have the fingerprints that they always had, others have others', async () => {
  const fingerprints: string[] = []
  const folder = await widePictures()
  const before = createHash('sha256').update('[16,1,{"kind":"full-range"}]')
  for (const className of ['ng', 'ok']) {
    const content = createHash('sha256').update(await readFile(join(folder, className, '1.png'))).digest('hex')
    before.update(JSON.stringify([content, className, 'training']))
  }
  for (const fit of ['stretch', 'fit', 'crop'] as const) {
    const library = await temporaryLibrary()
    await importWide(library, folder, { fit, size: 16 })
    fingerprints.push(takeSnapshot(library.writer, 'gears').fingerprint)
  }
  expect(fingerprints[0]).toBe(before.digest('hex'))
  expect(new Set(fingerprints).size).toBe(3)
})
