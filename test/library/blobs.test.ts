import { appendFile, mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { recordBlobs } from '../../main/library/blobs/blobRows.ts'
import { blobHash, hashed } from '../../main/library/blobs/hashedBytes.ts'
import { readBlob, readBlobs } from '../../main/library/blobs/readBlobs.ts'
import { segmentPath } from '../../main/library/blobs/segments.ts'
import { writeBlobs } from '../../main/library/blobs/writeBlobs.ts'
import { openLibrary, type Library } from '../../main/library/open.ts'
import { temporaryLibrary } from '../support/libraryDatabase.ts'
import { problemOf } from '../support/problemOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const bytesOf = (value: number, length = 100): Uint8Array => new Uint8Array(length).fill(value)

async function keep({ folder, reader, writer }: Library, blobs: readonly Uint8Array[], segmentBytes?: number) {
  const places = await writeBlobs(folder, reader, blobs.map(hashed), segmentBytes)
  recordBlobs(writer, places)
  return places
}

test('what is written is read back, and the same bytes are kept once', async () => {
  const library = await temporaryLibrary()
  const first = await keep(library, [bytesOf(1), bytesOf(2), bytesOf(1)])
  const second = await keep(library, [bytesOf(2), bytesOf(3)])
  expect(first.map(({ offsetBytes }) => offsetBytes)).toEqual([0, 100])
  expect(second.map(({ offsetBytes }) => offsetBytes)).toEqual([200])
  for (const value of [1, 2, 3]) {
    expect(await readBlob(library.folder, library.reader, blobHash(bytesOf(value)))).toEqual(bytesOf(value))
  }
  expect((await stat(segmentPath(library.folder, 1))).size).toBe(300)
})

test('many are read at once, each given once, in the order in which they stand', async () => {
  const library = await temporaryLibrary()
  await keep(library, Array.from({ length: 8 }, (_, value) => bytesOf(value)), 350)
  const hashes = [7, 2, 0, 1, 7, 5].map((value) => blobHash(bytesOf(value)))
  const read = await Array.fromAsync(readBlobs(library.folder, library.reader, hashes))
  expect(read.map(({ bytes }) => [...new Set(bytes)])).toEqual([[0], [1], [2], [5], [7]])
  expect(read.every(({ hash, bytes }) => bytes.length === 100 && blobHash(bytes) === hash)).toBe(true)
  const missing = readBlobs(library.folder, library.reader, [blobHash(bytesOf(9))])
  expect(await problemOf(() => Array.fromAsync(missing))).toMatchObject({ code: 'library-damaged' })
})

test('a full file is followed by another; one blob may be larger than a file should be', async () => {
  const library = await temporaryLibrary()
  const blobs = [bytesOf(1), bytesOf(2), bytesOf(3), bytesOf(4, 400), bytesOf(5)]
  const places = await keep(library, blobs, 250)
  expect(places.map(({ segment, offsetBytes }) => [segment, offsetBytes])).toEqual([
    [1, 0], [1, 100], [2, 0], [3, 0], [4, 0],
  ])
  for (const blob of blobs) expect(await readBlob(library.folder, library.reader, blobHash(blob))).toEqual(blob)
})

test('bytes that no row knows are written over', async () => {
  const library = await temporaryLibrary()
  await writeBlobs(library.folder, library.reader, [hashed(bytesOf(7, 1000))])
  await keep(library, [bytesOf(1)])
  expect(await readBlob(library.folder, library.reader, blobHash(bytesOf(1)))).toEqual(bytesOf(1))
})

test('a torn tail, and a file that was begun, are cut when the library opens', async () => {
  const folder = await temporaryFolder()
  using library = await openLibrary(folder)
  await keep(library, [bytesOf(1)])
  library[Symbol.dispose]()
  await appendFile(segmentPath(folder, 1), 'torn')
  await writeFile(segmentPath(folder, 2), 'torn')
  using again = await openLibrary(folder)
  expect(await readFile(segmentPath(folder, 1))).toEqual(Buffer.from(bytesOf(1)))
  expect((await stat(segmentPath(folder, 2))).size).toBe(0)
  expect(await readBlob(folder, again.reader, blobHash(bytesOf(1)))).toEqual(bytesOf(1))
})

test('a file that misses bytes does not open; bytes that were changed are not handed out', async () => {
  const folder = await temporaryFolder()
  using library = await openLibrary(folder)
  await keep(library, [bytesOf(1)])
  const path = segmentPath(folder, 1)
  await writeFile(path, bytesOf(9))
  const problem = await problemOf(() => readBlob(folder, library.reader, blobHash(bytesOf(1))))
  expect(problem).toMatchObject({ code: 'library-damaged', path })
  library[Symbol.dispose]()
  await truncate(path, 60)
  expect(await problemOf(() => openLibrary(folder))).toEqual({
    code: 'library-damaged', path, detail: '40 bytes are missing',
  })
})

test('a place that may not be written is told', async () => {
  const { folder, reader } = await temporaryLibrary()
  const path = segmentPath(folder, 1)
  await mkdir(path, { recursive: true })
  const problem = await problemOf(() => writeBlobs(folder, reader, [hashed(bytesOf(1))]))
  expect(problem).toEqual({ code: 'write-denied', path })
})
