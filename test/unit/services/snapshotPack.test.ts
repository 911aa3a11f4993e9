import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FULL_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { openLibrary } from '../../../main/library/open.ts'
import { unpack } from '../../../main/pack/zip/entry.ts'
import { readZip } from '../../../main/pack/zip/readZip.ts'
import { openMatch, type PackMatch } from '../../../main/services/comparison.ts'
import { distillPictures, type DistillationRequest } from '../../../main/services/distillation.ts'
import { withLibrary } from '../../../main/services/library.ts'
import { packsOf } from '../../../main/services/packNotes.ts'
import type { PackFacts } from '../../../main/services/packs.ts'
import type { PictureSource } from '../../../main/services/pictureSource.ts'
import { freeze, quietWork } from '../../support/frozen.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

/** Beside the repository, and not on every machine. */
const cookies = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'datasets', 'aws-cookies')

const recipe: Omit<DistillationRequest, 'source' | 'packPath'> = {
  budget: { kind: 'pictures', perClass: 3 },
  preset: 'quick',
  overrides: { seeds: 3, experts: 1, epochs: 1, iterations: 2, evaluationSteps: 2 },
  augmentation: FULL_AUGMENTATION,
  storage: 'i8',
  seed: 1,
  executor: 'onnx',
}

function distill(
  source: PictureSource,
  packPath: string,
  more: Partial<DistillationRequest> = {},
  work = quietWork(),
): Promise<PackFacts> {
  return distillPictures({ ...recipe, source, packPath, ...more }, work)
}

/** The files in a pack, but for the manifest and the checksums. */
async function filesOf(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = readZip(await readFile(path)).filter(({ name }) => !/^(manifest|SHA256SUMS)/.test(name))
  return new Map(entries.map((entry) => [entry.name, unpack(entry)]))
}

async function tinySet(): Promise<string> {
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 10)
  return folder
}

/** The first pictures of each class and split. */
async function someCookies(): Promise<string> {
  const folder = await temporaryFolder()
  for (const part of ['train/normal', 'train/anomaly', 'test/normal', 'test/anomaly']) {
    await mkdir(join(folder, part), { recursive: true })
    const names = (await readdir(join(cookies, part))).sort().slice(0, 6)
    for (const name of names) await copyFile(join(cookies, part, name), join(folder, part, name))
  }
  return folder
}

describe.each([
  { name: 'tiny pictures', set: tinySet, size: 16, isThere: true },
  { name: 'aws-cookies (needs ../shared/datasets)', set: someCookies, size: 32, isThere: existsSync(cookies) },
])('$name', ({ set, size, isThere }) => {
  test.skipIf(!isThere)('give the same pack from a folder and from a snapshot, which it names', async () => {
    const folder = await set()
    const out = await temporaryFolder()
    const one = await distill({ kind: 'folder', path: folder }, join(out, 'folder.joryu'), { size })
    const source = await freeze(await temporaryFolder(), folder, { size })
    const other = await distill(source, join(out, 'snapshot.joryu'))
    expect(await filesOf(join(out, 'snapshot.joryu'))).toEqual(await filesOf(join(out, 'folder.joryu')))
    expect({ ...other.manifest, snapshot: null }).toEqual(one.manifest)
    expect(other.manifest.snapshot).toMatchObject({ number: 1 })
  })
})

test('the library is free for other programs before the long work begins', async () => {
  const libraryFolder = await temporaryFolder()
  const source = await freeze(libraryFolder, await tinySet())
  let opening: Promise<void> | undefined
  const work = quietWork(({ kind }) => {
    if (kind === 'planned') opening = openLibrary(libraryFolder).then((library) => library[Symbol.dispose]())
  })
  await distill(source, join(await temporaryFolder(), 'pack.joryu'), {}, work)
  expect(opening).toBeDefined()
  await opening
})

test('a larger size than the project keeps, or another fit, is refused', async () => {
  const source = await freeze(await temporaryFolder(), await tinySet())
  const packPath = join(await temporaryFolder(), 'pack.joryu')
  expect(await problemOf(() => distill(source, packPath, { size: 32 }))).toEqual({
    code: 'larger-than-kept', project: 'gears', size: 32, kept: 16,
  })
  expect(await problemOf(() => distill(source, packPath, { fit: 'fit' }))).toMatchObject({ option: '--fit' })
})

test('a study takes the side of its preset, as far as the project keeps it, unless a size is asked for', async () => {
  const source = await freeze(await temporaryFolder(), await tinySet(), { size: 40 })
  const out = await temporaryFolder()
  const sideOf = async (name: string, more: Partial<DistillationRequest>): Promise<number> =>
    (await distill(source, join(out, name), more)).manifest.image.width
  expect(await sideOf('quick.joryu', {})).toBe(32)
  expect(await sideOf('standard.joryu', { preset: 'standard' })).toBe(40)
  expect(await sideOf('asked.joryu', { size: 16 })).toBe(16)
})

describe('a pack that is compared with a project', () => {
  const match = (packPath: string, source: PictureSource): Promise<PackMatch> =>
    openMatch({ packPath, source, preset: 'quick', seeds: 3, executor: 'cpu' }, quietWork())

  test('meets the snapshot that it was made from, though there is a newer one', async () => {
    const [folder, libraryFolder] = [await tinySet(), await temporaryFolder()]
    const source = await freeze(libraryFolder, folder)
    const packPath = join(await temporaryFolder(), 'pack.joryu')
    await distill(source, packPath)
    await withLibrary(libraryFolder, async ({ reader }) =>
      expect(packsOf(reader, 'gears')).toMatchObject([{ snapshot: 1, path: packPath, runs: [] }]))
    await writeTinyPictures(folder, 15)
    await freeze(libraryFolder, folder)
    expect(await match(packPath, source)).toMatchObject({ samePictures: true, data: { snapshot: { number: 1 } } })
    expect(await problemOf(() => match(packPath, { ...source, number: 2 }))).toEqual({
      code: 'pictures-changed', path: 'gears',
    })
  })

  test('meets its pictures at its own side, whatever the project keeps', async () => {
    const source = await freeze(await temporaryFolder(), await tinySet(), { size: 40 })
    const packPath = join(await temporaryFolder(), 'pack.joryu')
    await distill(source, packPath)
    expect(await match(packPath, source)).toMatchObject({ samePictures: true, data: { loaded: { size: 32 } } })
    const small = await freeze(await temporaryFolder(), await tinySet())
    expect(await problemOf(() => match(packPath, small))).toEqual({
      code: 'larger-than-kept', project: 'gears', size: 32, kept: 16,
    })
  })

  test('is refused where they are kept in another way; a folder is read by the way of the pack', async () => {
    const folder = await tinySet()
    const packPath = join(await temporaryFolder(), 'pack.joryu')
    await distill({ kind: 'folder', path: folder }, packPath, { fit: 'crop' })
    expect(await match(packPath, { kind: 'folder', path: folder })).toMatchObject({
      samePictures: true, data: { loaded: { fit: 'crop' } },
    })
    const stretched = await freeze(await temporaryFolder(), folder)
    expect(await problemOf(() => match(packPath, stretched))).toEqual({
      code: 'pack-mismatch', detail: '1 x 16 x 16 crop full-range / 1 x 16 x 16 stretch full-range',
    })
  })
})
