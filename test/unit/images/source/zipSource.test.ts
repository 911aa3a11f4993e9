import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Source } from '../../../../main/images/source/source.ts'
import { isZip, openZip } from '../../../../main/images/source/zip/zipSource.ts'
import { UnusableFile } from '../../../../main/images/unusableFile.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { shiftJis } from '../../../support/shiftJis.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { zipOf, zipOfFiles, type ZipFileEntry } from '../../../support/zipFiles.ts'

async function written(zip: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'parts.zip')
  await writeFile(path, zip)
  return path
}

async function opened(entries: readonly ZipFileEntry[], comment?: string): Promise<Source> {
  return openZip(await written(zipOf(entries, comment)))
}

const pathsOf = ({ files }: Source): readonly string[] => files.map(({ path }) => path)

async function reasonOf(source: Source): Promise<string> {
  try {
    await source.files[0]?.read()
    return 'read'
  } catch (error) {
    if (error instanceof UnusableFile) return error.reason
    throw error
  }
}

describe('a ZIP file', () => {
  test('is a source of the files in it, in the order of a folder', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    const path = await written(zipSync({
      'b': bytes('4'),
      'a': { '10.png': bytes('3'), '1.png': bytes('2'), 'Thumbs.db': bytes(''), 'in': { 'x': bytes('5') } },
      '__MACOSX': { '._b': bytes('') },
    }))
    const source = await openZip(path)
    expect(pathsOf(source)).toEqual(['b', 'a/1.png', 'a/10.png', 'a/in/x'])
    expect(source).toMatchObject({ kind: 'zip', place: path, ignored: ['a/Thumbs.db', '__MACOSX/._b'], unreadable: [] })
    const texts = await Promise.all(source.files.map(async ({ read }) => new TextDecoder().decode(await read())))
    expect(texts).toEqual(['4', '2', '3', '5'])
    expect(await Promise.all(source.files.map(({ stamp }) => stamp()))).toMatchObject(
      new Array<object>(4).fill({ bytes: 1, modifiedMs: Math.trunc((await stat(path)).mtimeMs) }),
    )
    expect(source.files[1]?.place).toBe(join(path, 'a', '1.png'))
  })

  test('is known by its first bytes, and may be empty', async () => {
    expect(pathsOf(await opened([]))).toEqual([])
    expect(await isZip(await written(zipOfFiles({ a: '' })))).toBe(true)
    expect(await isZip(await written(new Uint8Array(3)))).toBe(false)
  })

  test('may have a comment, stored files and folders of their own', async () => {
    const source = await opened(
      [{ name: 'a/', method: 0 }, { name: 'a/1', content: 'stored', method: 0 }], 'PK\x05\x06 is no end',
    )
    expect(pathsOf(source)).toEqual(['a/1'])
    expect(await reasonOf(source)).toBe('read')
  })
})

describe('names in a ZIP file', () => {
  const japanese = '検査データ/①_ｶﾅ/良品　(1)髙﨑.bmp'

  test.each<readonly [string, ZipFileEntry]>([
    ['said to be UTF-8', { name: japanese }],
    ['of Windows in Japan', { name: shiftJis(japanese), flags: 0, host: 0 }],
    ['of macOS, which does not say that they are UTF-8', { name: japanese.normalize('NFD'), flags: 0 }],
  ])('%s', async (_, entry) => {
    expect(pathsOf(await opened([entry]))).toEqual([japanese.normalize('NFC')])
  })

  test('of half-width kana only are not taken for UTF-8 when they come from Windows', async () => {
    expect(pathsOf(await opened([{ name: shiftJis('ﾃｽ.png'), flags: 0, host: 0 }]))).toEqual(['ﾃｽ.png'])
    expect(pathsOf(await opened([{ name: 'ý.png', flags: 0, host: 3 }]))).toEqual(['ý.png'])
  })

  test('may be parted as on Windows, and be long', async () => {
    const long = Array.from({ length: 30 }, () => '長い名前のフォルダー').join('/')
    expect(pathsOf(await opened([{ name: 'a\\1.png' }, { name: `${long}/1.png` }]))).toEqual([
      'a/1.png', `${long.normalize('NFC')}/1.png`,
    ])
  })
})

describe('a ZIP file is refused', () => {
  test.each<readonly [string, readonly ZipFileEntry[], object]>([
    ['that climbs', [{ name: 'a' }, { name: 'a/../../b' }], { code: 'zip-unsafe', entry: 'a/../../b' }],
    ['that climbs as on Windows', [{ name: '..\\b' }], { code: 'zip-unsafe', entry: '..\\b' }],
    ['with an absolute path', [{ name: '/etc/passwd' }], { code: 'zip-unsafe', entry: '/etc/passwd' }],
    ['with a drive', [{ name: 'c:\\b' }], { code: 'zip-unsafe', entry: 'c:\\b' }],
    ['with a link', [{ name: 'a', content: '/etc', mode: 0o120777 }], { code: 'zip-unsafe', entry: 'a' }],
    ['with a password', [{ name: 'a', flags: 0x801 }], { code: 'zip-encrypted', entry: 'a' }],
    ['with AES', [{ name: 'a', method: 99 }], { code: 'zip-encrypted', entry: 'a' }],
    ['that says it is huge', [{ name: 'a', declaredBytes: 2 ** 31 }], { code: 'zip-bomb' }],
    ['whose files overlap', [{ name: 'a', content: 'x' }, { name: 'b', overlaps: true }], { code: 'zip-bomb' }],
  ])('%s', async (_, entries, problem) => {
    const path = await written(zipOf(entries))
    expect(await problemOf(() => openZip(path))).toEqual({ ...problem, path })
  })

  test.each([4, 21, 60])('that ends after %d bytes', async (length) => {
    const path = await written(zipOf([{ name: 'a', content: 'something' }]).subarray(0, length))
    expect(await problemOf(() => openZip(path))).toEqual({ code: 'zip-damaged', path })
  })

  test('whose directory says what no file holds', async () => {
    const zip = zipOfFiles({ a: 'b' })
    zip.fill(0xff, zip.length - 10, zip.length - 2)
    const path = await written(zip)
    expect(await problemOf(() => openZip(path))).toEqual({ code: 'zip-damaged', path })
  })
})

describe('a file in a ZIP file cannot be used', () => {
  test.each<readonly [string, ZipFileEntry, string]>([
    ['that unpacks to more than it says', { name: 'a', content: 'x'.repeat(2 ** 20), declaredBytes: 10 }, 'damaged'],
    ['that unpacks to less', { name: 'a', content: 'x', declaredBytes: 10 }, 'damaged'],
    ['that is not what was packed', { name: 'a', content: 'x', crc: 1 }, 'damaged'],
    ['packed in a way of its own', { name: 'a', content: 'x', method: 12 }, 'kind-unsupported'],
    ['larger than any picture', { name: 'a', content: 'x', declaredBytes: 2 ** 29 + 1 }, 'too-large'],
  ])('%s', async (_, entry, reason) => {
    expect(await reasonOf(await opened([entry]))).toBe(reason)
  })
})

test('a ZIP file with numbers of 64 bits is read', async () => {
  const content = 'of a large file'
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(content.length), 4)
  const source = await opened([{ name: 'a', content, declaredBytes: 0xffffffff, extra }])
  expect(await source.files[0]?.stamp()).toMatchObject({ bytes: content.length })
  expect(await reasonOf(source)).toBe('read')
})
