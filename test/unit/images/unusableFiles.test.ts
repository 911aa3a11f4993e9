import { execFileSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPictures } from '../../../main/images/load.ts'
import type { LoadOptions } from '../../../main/images/loadedPictures.ts'
import { bitmap } from '../../support/bitmaps.ts'
import { grayClasses, graysOf } from '../../support/grayClasses.ts'
import { cutOffFile, pngOfSides } from '../../support/pictureFiles.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const options: LoadOptions = { size: 16, channels: 'auto', seed: 1, signal: { aborted: false } }

describe('files that cannot be used', () => {
  test('are skipped, each with its reason, and the rest is loaded', async () => {
    const folder = await temporaryFolder({
      ...(await grayClasses({ 'train/a': 3, 'train/b': 3, 'test/a': 1, 'test/b': 1 })),
      'train/a/cut.jpg': await cutOffFile('jpeg'),
      'train/a/empty.png': '',
      'train/a/huge.png': await pngOfSides(60_000),
      'train/b/packed.bmp': bitmap({ width: 20, height: 20, bits: 8, compression: 4 }),
      'test/a/000 text.png': 'A text under a wrong name.',
    })
    await symlink(join(folder, 'gone.png'), join(folder, 'train', 'b', 'link.png'))
    const loaded = await loadPictures(folder, options)
    expect(loaded.skipped.map(({ path, reason }) => `${relative(folder, path)}: ${reason}`)).toEqual([
      'train/a/cut.jpg: damaged', 'train/a/empty.png: empty', 'train/a/huge.png: too-large',
      'train/b/link.png: unreadable', 'train/b/packed.bmp: kind-unsupported',
      'test/a/000 text.png: not-a-picture',
    ])
    expect(graysOf(loaded.training)).toEqual([0, 1, 2, 100, 101, 102])
    expect([...loaded.training.labels]).toEqual([0, 0, 0, 1, 1, 1])
    expect(loaded.test.labels).toHaveLength(2)
  })

  test.skipIf(process.platform === 'win32')('are pipes, which never end (Windows has none in folders)', async () => {
    const folder = await temporaryFolder(await grayClasses({ a: 3, b: 3 }))
    execFileSync('mkfifo', [join(folder, 'a', 'pipe.png')])
    const { skipped } = await loadPictures(folder, options)
    expect(skipped).toEqual([{ path: join(folder, 'a', 'pipe.png'), reason: 'unreadable' }])
  })

  test('fail the set when no other is left', async () => {
    const path = await temporaryFolder({ 'a/1.png': '', 'a/2.png': 'text', 'b/1.png': '' })
    const problem = { code: 'no-readable-pictures', path, skipped: 3 }
    expect(await problemOf(() => loadPictures(path, options))).toEqual(problem)
    expect(await problemOf(() => loadPictures(path, { ...options, size: { most: 64 } }))).toEqual(problem)
  })
})

describe('a class with too few pictures fails the set', () => {
  test.each([
    ['where test pictures are held out', { a: 3, b: 2 }, { count: 2, needed: 3 }],
    ['where they are given', { 'train/a': 2, 'train/b': 1, 'test/a': 1, 'test/b': 1 }, { count: 1, needed: 2 }],
  ])('%s', async (_, counts, missing) => {
    const folder = await temporaryFolder(await grayClasses(counts))
    expect(await problemOf(() => loadPictures(folder, options))).toEqual({
      code: 'class-too-small', className: 'b', ...missing,
    })
  })

  test('when only files that cannot be used would make it large enough', async () => {
    const folder = await temporaryFolder({ ...(await grayClasses({ a: 3, b: 2 })), 'b/x.png': '' })
    expect(await problemOf(() => loadPictures(folder, options))).toEqual({
      code: 'class-too-small', className: 'b', count: 2, needed: 3,
    })
  })

  test('when none of its test pictures can be used', async () => {
    const files = await grayClasses({ 'train/a': 2, 'train/b': 2, 'test/a': 1 })
    const folder = await temporaryFolder({ ...files, 'test/b/1.png': '' })
    expect(await problemOf(() => loadPictures(folder, options))).toEqual({
      code: 'class-too-small', className: 'b', count: 0, needed: 1,
    })
  })
})
