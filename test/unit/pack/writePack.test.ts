import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildPack } from '../../../main/pack/buildPack.ts'
import { readPartnerKit } from '../../../main/pack/partnerKit.ts'
import { readPack } from '../../../main/pack/readPack.ts'
import { writePack } from '../../../main/pack/writePack.ts'
import { writeWhole } from '../../../main/pack/writeWhole.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { samplePack, sampleContent, sampleSet } from '../../support/packSample.ts'
import { problemOf, problemText } from '../../support/problemOf.ts'

const NOT_CANCELLED = { aborted: false }
const BYTES = Uint8Array.of(1, 2, 3)

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joryu-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writePack', () => {
  test('writes what it returns, and nothing beside it', async () => {
    const path = join(folder, '蒸留.joryu')
    const written = await writePack(path, await sampleContent(), NOT_CANCELLED)
    expect(await readPack(path)).toEqual(written)
    expect(await readdir(folder)).toEqual(['蒸留.joryu'])
  })

  test('gives the same bytes for the same content', async () => {
    const paths = [join(folder, 'one'), join(folder, 'two')]
    for (const path of paths) await writePack(path, await sampleContent(sampleSet('i8')), NOT_CANCELLED)
    const [one, two] = await Promise.all(paths.map((path) => readFile(path)))
    expect(one).toEqual(two)
  })

  test('carries the partner files as they are', async () => {
    const kit = await readPartnerKit()
    expect([...kit.keys()]).toEqual(['README.md', 'README.ja.md', 'loader/joryu.py', 'LICENSE.txt'])
    expect(buildPack(await sampleContent(), kit)).toEqual(await samplePack())
  })

  test('never writes what it could not read: numbers that overflow half precision', async () => {
    const set = sampleSet('f16')
    const spectra = set.spectrum.spectra.with(0, 70_000)
    const content = await sampleContent({ ...set, spectrum: { ...set.spectrum, spectra } })
    const problem = await problemText(() => writePack(join(folder, 'p'), content, NOT_CANCELLED))
    expect(problem).toMatch(/internal.*not finite/)
    expect(await readdir(folder)).toEqual([])
  })

  test('leaves nothing behind when it is cancelled', async () => {
    const content = await sampleContent()
    await expect(writePack(join(folder, 'p'), content, { aborted: true })).rejects.toThrow(Cancelled)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('writeWhole', () => {
  test('keeps the old file until the new one is whole, also when it is cancelled midway', async () => {
    const path = join(folder, 'file')
    await writeFile(path, 'old')
    let asked = 0
    const cancelledMidway = { get aborted() { return asked++ > 0 } }
    await expect(writeWhole(path, BYTES, cancelledMidway)).rejects.toThrow(Cancelled)
    expect(asked).toBe(2)
    expect(await readdir(folder)).toEqual(['file'])
    expect(await readFile(path, 'utf8')).toBe('old')
    await writeWhole(path, BYTES, NOT_CANCELLED)
    expect(new Uint8Array(await readFile(path))).toEqual(BYTES)
  })

  test('says that the folder is missing', async () => {
    const path = join(folder, 'none', 'file')
    expect(await problemOf(() => writeWhole(path, BYTES, NOT_CANCELLED)))
      .toEqual({ code: 'folder-missing', path: join(folder, 'none') })
  })

  test('does not replace a folder', async () => {
    const path = join(folder, 'file')
    await mkdir(path)
    expect(await problemOf(() => writeWhole(path, BYTES, NOT_CANCELLED))).toEqual({ code: 'write-denied', path })
    expect(await readdir(folder)).toEqual(['file'])
  })

  const isRoot = process.getuid?.() === 0

  test.skipIf(isRoot)('says that the folder may not be written (not for root, who always may)', async () => {
    await chmod(folder, 0o500)
    const path = join(folder, 'file')
    expect(await problemOf(() => writeWhole(path, BYTES, NOT_CANCELLED))).toEqual({ code: 'write-denied', path })
  })
})
