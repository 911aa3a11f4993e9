import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { holdsClasses } from '../../../../main/images/layout.ts'
import { UnusableFile } from '../../../../main/images/unusableFile.ts'
import { openFolder } from '../../../../main/images/source/folderSource.ts'
import { asOrdinaryUser } from '../../../support/ordinaryUser.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const composed = 'ガ'.normalize('NFC')
const decomposed = 'ガ'.normalize('NFD')

describe('a folder', () => {
  test('is a source of all files in it, its own before those of the folders in it', async () => {
    const folder = await temporaryFolder({
      'b/2.png': '22', 'b/in/3.png': '', 'a.txt': 'x', 'c': '', 'b/Thumbs.db': '', '.git/config': '',
    })
    const source = await openFolder(folder, holdsClasses)
    expect(source.files.map(({ path }) => path)).toEqual(['a.txt', 'c', 'b/2.png', 'b/in/3.png'])
    expect(source).toMatchObject({ kind: 'folder', place: folder, ignored: ['.git', 'b/Thumbs.db'], unreadable: [] })
    expect(await source.files[2]?.stamp()).toMatchObject({ bytes: 2 })
    expect(new TextDecoder().decode(await source.files[2]?.read())).toBe('22')
  })

  test('keeps what opens a file apart from its name, so that names may be written in any way', async () => {
    const names = [`${composed}.png`, `${decomposed}.png`, '①_ｶﾅ/良品　(1).bmp', '髙﨑.png', 'ＯＫ.png']
    const folder = await temporaryFolder(Object.fromEntries(names.map((name) => [name, name])))
    const { files } = await openFolder(folder, holdsClasses)
    expect(files.map(({ path }) => path).sort()).toEqual(names.map((name) => name.normalize('NFC')).sort())
    const contents = await Promise.all(files.map(async ({ read }) => new TextDecoder().decode(await read())))
    expect(contents.sort()).toEqual(names.toSorted())
  })

  test('may lie and go as deep as paths of 300 characters', async () => {
    const path = `${Array.from({ length: 6 }, () => 'x'.repeat(50)).join('/')}/1.png`
    const [file] = (await openFolder(await temporaryFolder({ [path]: 'deep' }), holdsClasses)).files
    expect(file?.path).toBe(path)
    expect(await file?.read()).toHaveLength(4)
  })

  test('is read once, however links lead around in it', async () => {
    const folder = await temporaryFolder({ 'a/1.png': '' })
    await symlink(folder, join(folder, 'a', 'up'))
    await symlink(join(folder, 'loop'), join(folder, 'loop'))
    expect((await openFolder(folder, holdsClasses)).files.map(({ path }) => path)).toEqual(['loop', 'a/1.png'])
  })

  test.skipIf(process.platform === 'win32')('names folders in it that cannot be read (not on Windows)', async () => {
    const folder = await temporaryFolder({ 'b/1.png': '' })
    await chmod(folder, 0o755)
    await mkdir(join(folder, 'a'), { mode: 0o000 })
    const { files, unreadable } = await asOrdinaryUser(() => openFolder(folder, holdsClasses))
    expect([files.map(({ path }) => path), unreadable]).toEqual([['a', 'b/1.png'], ['a']])
    const reason = await files[0]?.read().catch((error: unknown) => error instanceof UnusableFile && error.reason)
    expect(reason).toBe('folder-unreadable')
  })

  test('must be there', async () => {
    const path = join(await temporaryFolder(), 'nowhere')
    expect(await problemOf(() => openFolder(path, holdsClasses))).toEqual({ code: 'folder-missing', path })
  })
})
