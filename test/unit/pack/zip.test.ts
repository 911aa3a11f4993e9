import { crc32, deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compressedEntry, storedEntry, unpack, type ZipEntry } from '../../../main/pack/zip/entry.ts'
import { readZip } from '../../../main/pack/zip/readZip.ts'
import { writeZip } from '../../../main/pack/zip/writeZip.ts'
import { Failure } from '../../../shared/errors.ts'
import { reseal } from '../../support/packForgery.ts'

const text = Buffer.from('a text that is worth packing, worth packing, worth packing')
const entries = [compressedEntry('guide/text.txt', text), storedEntry('noise.bin', Uint8Array.of(1, 2, 3))]
const file = writeZip(entries)
const CENTRAL_MARK = Buffer.from('PK\u0001\u0002')

describe('a ZIP file', () => {
  test('opens with other software', () => {
    const files = unzipSync(file)
    expect(Object.keys(files)).toEqual(['guide/text.txt', 'noise.bin'])
    expect(Buffer.from(files['guide/text.txt'] ?? []).equals(text)).toBe(true)
    expect(files['noise.bin']).toEqual(Uint8Array.of(1, 2, 3))
  })

  test('is read back as it was', () => {
    const read = readZip(file)
    expect(read.map(({ name, method }) => [name, method])).toEqual([['guide/text.txt', 8], ['noise.bin', 0]])
    expect(Buffer.from(unpack(read[0] ?? storedEntry('none', text))).equals(text)).toBe(true)
  })

  test('keeps what does not get smaller as it is', () => {
    expect(compressedEntry('short', Uint8Array.of(1, 2, 3)).method).toBe(0)
  })
})

describe('readZip refuses', () => {
  const firstHeader = Buffer.from(file).indexOf(CENTRAL_MARK)
  const cases: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    'nothing': [new Uint8Array(0), /does not end/],
    'bytes behind the end': [Buffer.concat([file, Buffer.from('x')]), /does not end/],
    'a file in front': [reseal(Buffer.concat([Buffer.from('MZ'), file])), /directory does not end/],
    'no digest': [patched(file.length - 71 - 2, [0, 0]), /no digest/],
    'a digest in capitals': [Buffer.from(file).fill('A', file.length - 1), /does not match the digest/],
    'a path that leads out': [writeZip([storedEntry('../evil.txt', text)]), /\.\.\/evil\.txt.* is not allowed/],
    'a path that leads out later': [writeZip([storedEntry('a/../../evil.txt', text)]), /is not allowed/],
    'a path from the root': [writeZip([storedEntry('/etc/passwd', text)]), /is not allowed/],
    'a path of Windows': [writeZip([storedEntry('C:\\evil.txt', text)]), /is not allowed/],
    'a folder': [writeZip([storedEntry('folder/', new Uint8Array(0))]), /is not allowed/],
    'a name without letters': [writeZip([storedEntry('', text)]), /name .* is not allowed/],
    'a name that is not ASCII': [writeZip([storedEntry('caf\u00e9', text)]), /is not allowed/],
    'a name with a line break': [writeZip([storedEntry('a\nb', text)]), /is not allowed/],
    'a name that is too long': [writeZip([storedEntry('a'.repeat(201), text)]), /too long/],
    'two entries of one name': [writeZip([...entries, storedEntry('noise.bin', text)]), /two entries/],
    'an encrypted entry': [patched(firstHeader + 8, [1]), /text\.txt is encrypted/],
    'another method': [patched(firstHeader + 10, [12]), /method that is not allowed/],
    'other flags': [patched(firstHeader + 8, [8]), /not in the form/],
    'a date': [patched(firstHeader + 12, [1]), /not in the form/],
    'a local header that differs': [patched(8, [0]), /not in the form/],
    'an entry longer than the file': [patched(firstHeader + 20, [0, 0, 1]), /past the entries/],
    'a damaged directory': [patched(firstHeader, [0]), /directory is damaged/],
    'more entries than there are': [patched(file.length - 71 - 12, [3]), /directory is damaged/],
    'fewer entries than there are': [patched(file.length - 71 - 12, [1]), /not in the form/],
    'too many entries': [writeZip(Array.from({ length: 4097 }, () => storedEntry('a', text))), /4097 entries/],
    'a gigabyte of zeros': [writeZip([gigabyteOfZeros(2 ** 30)]), /would unpack to 1073741824 bytes/],
  }

  test.each(Object.entries(cases))('%s', (_, [bytes, detail]) => {
    expect(() => readZip(bytes)).toThrow(Failure)
    expect(() => readZip(bytes)).toThrow(detail)
  })

  function patched(at: number, values: readonly number[]): Uint8Array {
    const bytes = file.slice()
    bytes.set(values, at)
    return reseal(bytes)
  }
})

describe('unpack refuses', () => {
  const [packed = storedEntry('none', text)] = entries
  const cases: Readonly<Record<string, readonly [ZipEntry, RegExp]>> = {
    'a gigabyte of zeros that is declared as little': [gigabyteOfZeros(1000), /cannot be unpacked/],
    'more than is declared': [{ ...packed, size: packed.size - 1 }, /cannot be unpacked/],
    'less than is declared': [{ ...packed, size: packed.size + 1 }, /another size/],
    'something where nothing is declared': [{ ...packed, size: 0 }, /cannot be unpacked/],
    'a stored entry of another size': [{ ...storedEntry('a', text), size: 1 }, /another size/],
    'another checksum': [{ ...packed, crc: packed.crc ^ 1 }, /CRC-32/],
    'damaged data': [{ ...packed, packed: new Uint8Array(packed.packed.length).fill(0xff) }, /cannot be unpacked/],
    'bytes behind the data': [{ ...packed, packed: Buffer.concat([packed.packed, Buffer.from('x')]) }, /bytes behind/],
  }

  test.each(Object.entries(cases))('%s', (_, [entry, detail]) => {
    expect(() => unpack(entry)).toThrow(Failure)
    expect(() => unpack(entry)).toThrow(detail)
  })
})

/** A stream that unpacks to 2^30 zeros: one block that repeats the last byte, a thousand times over. */
function gigabyteOfZeros(size: number): ZipEntry {
  const megabyte = deflateRawSync(new Uint8Array(2 ** 20), { finishFlush: 3 })
  const end = Buffer.from([0x03, 0x00])
  const packed = Buffer.concat([...Array.from({ length: 1024 }, () => megabyte), end])
  return { name: 'bomb', method: 8, crc: crc32(new Uint8Array(0)), size, packed }
}
