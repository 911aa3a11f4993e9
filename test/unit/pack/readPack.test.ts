import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writtenBytes } from '../../../main/pack/dataEntry.ts'
import { parsePack, readPack } from '../../../main/pack/readPack.ts'
import { storedEntry, unpack, type ZipEntry } from '../../../main/pack/zip/entry.ts'
import { readZip } from '../../../main/pack/zip/readZip.ts'
import { writeZip } from '../../../main/pack/zip/writeZip.ts'
import { firstVersion, forge, forgeFile, forgeManifest } from '../../support/packForgery.ts'
import { readAgain, SAMPLE_NOTES, samplePack, sampleSet } from '../../support/packSample.ts'
import { problemOf, problemText } from '../../support/problemOf.ts'

let folder: string
let pack: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joryu-pack-'))
  pack = await samplePack()
})
afterAll(() => rm(folder, { recursive: true }))

describe('a pack', () => {
  test.each(['f32', 'f16', 'i8'] as const)('tells what was put in: %s', async (storage) => {
    const set = sampleSet(storage)
    const path = join(folder, `${storage}.joryu`)
    const bytes = await samplePack(storage)
    await writeFile(path, bytes)
    const read = await readPack(path)
    expect(read.set).toEqual(readAgain(set))
    expect(read.packBytes).toBe(writtenBytes(set))
    expect(read.fileBytes).toBe(bytes.length)
    const previews = readZip(bytes).map(({ name }) => name).filter((name) => name.startsWith('preview/'))
    expect(previews).toEqual(['preview/class-1/00.png', 'preview/class-1/01.png', 'preview/scratch/00.png'])
    expect(read.manifest).toMatchObject(SAMPLE_NOTES)
    expect(read.manifest.classes).toEqual([
      { name: '良品', slug: 'class-1' }, { name: 'キズ/Scratch', slug: 'scratch' }, { name: 'dent', slug: 'dent' },
    ])
    expect(read.manifest.counts).toEqual({ spectra: 12, decodedPictures: 24 })
    expect(read.manifest.bytes).toEqual({ data: read.packBytes, trainingPictures: 1200 * 240 })
  })
})

test('a pack of the first version, which knows neither a snapshot nor a mapping, nor a way but stretching', () => {
  const { manifest, ...read } = parsePack(firstVersion(pack))
  expect(manifest).toMatchObject({
    schemaVersion: 1, snapshot: null, training: SAMPLE_NOTES.training, preprocessing: { fit: 'stretch', depth: null },
  })
  expect(read.set).toEqual(parsePack(pack).set)
})

describe('readPack refuses', () => {
  test('a path where nothing is', async () => {
    const path = join(folder, 'none.joryu')
    expect(await problemOf(() => readPack(path))).toEqual({ code: 'pack-missing', path })
  })

  test('a folder', async () => {
    expect(await problemOf(() => readPack(folder))).toEqual({ code: 'pack-unreadable', path: folder })
  })

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for a writer (Windows has none)', async () => {
    const path = join(folder, 'pipe.joryu')
    execFileSync('mkfifo', [path])
    expect(await problemOf(() => readPack(path))).toEqual({ code: 'pack-unreadable', path })
  })

  test('a file that is too large, without reading it', async () => {
    const path = join(folder, 'large.joryu')
    await writeFile(path, '')
    await truncate(path, 2 ** 28 + 1)
    expect(await problemText(() => readPack(path))).toMatch(/pack-broken.*too large/)
  })

  test('a pack of a later version, whatever else is in it', async () => {
    const later = forge(forgeManifest(pack, '"schemaVersion": 2', '"schemaVersion": 3, "unheard": true'), (entries) =>
      [...entries, storedEntry('croissant.json', new Uint8Array(0))])
    expect(await problemOf(() => parsePack(later))).toEqual({ code: 'pack-newer', version: 3 })
  })
})

describe('parsePack refuses', () => {
  const without = (name: string) => (entries: readonly ZipEntry[]): readonly ZipEntry[] =>
    entries.filter((entry) => entry.name !== name)
  const withEntry = (name: string) => (entries: readonly ZipEntry[]): readonly ZipEntry[] =>
    [...entries, storedEntry(name, new Uint8Array(0))]

  const forgeries: Readonly<Record<string, readonly [(pack: Uint8Array) => Uint8Array, RegExp]>> = {
    'no manifest': [(bytes) => forge(bytes, without('manifest.json')), /manifest\.json is missing/],
    'no data': [(bytes) => forge(bytes, without('data/distilled.safetensors')), /safetensors is missing/],
    'no loader': [(bytes) => forge(bytes, without('loader/joryu.py')), /joryu\.py is missing/],
    'a further file': [(bytes) => forge(bytes, withEntry('setup.exe')), /setup\.exe does not belong/],
    'a further loader': [(bytes) => forge(bytes, withEntry('loader/numpy.py')), /numpy\.py does not belong/],
    'a preview of no class': [(bytes) => forge(bytes, withEntry('preview/other/00.png')), /does not belong/],
    'a preview of another kind': [(bytes) => forge(bytes, withEntry('preview/dent/00.svg')), /does not belong/],
    'no checksums': [(bytes) => writeZip(without('SHA256SUMS')(readZip(bytes))), /SHA256SUMS is missing/],
    'a file without checksum': [withSums((text) => text.replace(/.*README\.md\n/, '')), /README\.md is not in/],
    'a checksum without file': [withSums((text) => `${text}${'0'.repeat(64)}  ghost\n`), /names something/],
    'a checksum of something else': [withSums((text) => text.replace(/^.{64}/, '0'.repeat(64))), /json does not match/],
    'a manifest larger than any needs to be': [
      (bytes) => forgeFile(bytes, 'manifest.json', () => Buffer.from(`[${'0,'.repeat(2 ** 20)}0]`)),
      /manifest\.json of 2097155 bytes is too large/],
    'checksums larger than any need to be': [
      withSums((text) => text + '\n'.repeat(2 ** 21)), /SHA256SUMS of \d+ bytes is too large/],
    'a manifest that is not JSON': [(bytes) => forgeFile(bytes, 'manifest.json', () => Buffer.from('{')), /not JSON/],
    'a manifest that is not UTF-8': [
      (bytes) => forgeFile(bytes, 'manifest.json', () => Uint8Array.of(0x22, 0xff, 0x22)), /not JSON/],
    'a manifest of something else': [manifest('joryu-pack', 'other'), /is not a pack's/],
    'a manifest with a further key': [manifest('"executor"', '"extra": 1, "executor"'), /not valid/],
    'a manifest without a key': [manifest('"executor": "onnx",', ''), /not valid/],
    'a class whose name clears the screen': [manifest('"name": "dent"', '"name": "\\u001b[2Jdent"'), /not valid/],
    'a maker whose name moves the cursor': [manifest('"joryu 0.1.0"', '"joryu\\u009b1A"'), /not valid/],
    'an executor of two lines': [manifest('"executor": "onnx"', '"executor": "onnx\\n"'), /not valid/],
    'a key that steers a terminal, which it shows harmlessly': [
      manifest('"executor"', '"\\u001b[2J": 1, "executor"'), /not valid.*\\\\x1b\[2J/],
    'one class': [manifest(/"classes": \[[^\]]*\]/, '"classes": [{"name": "a", "slug": "a"}]'), /not valid/],
    'a slug that leads out': [manifest('"slug": "dent"', '"slug": "../dent"'), /not valid/],
    'two classes of one slug': [manifest('"slug": "dent"', '"slug": "scratch"'), /two classes/],
    'two classes of one name': [manifest('"name": "dent"', '"name": "良品"'), /two classes/],
    'a deviation for each of too few channels': [manifest(/"deviation": \[[^\]]*\]/, '"deviation": [1]'), /channels/],
    'a deviation of zero': [manifest(/"deviation": \[[^\]]*\]/, '"deviation": [0, 1, 1]'), /not valid/],
    'counts that do not follow': [manifest('"decodedPictures": 24', '"decodedPictures": 25'), /do not follow/],
    'more pictures than a memory holds': [
      manifest(/"height": 8,\s*"width": 10([^]*)"transforms": 2,([^]*)"decodedPictures": 24/,
        '"height": 128, "width": 128$1"transforms": 1000,$2"decodedPictures": 12000'),
      /would decode to 589824000 numbers/],
    'pictures larger than any that is trained on': [manifest('"height": 8,', '"height": 129,'), /not valid/],
    'a network of too many channels': [manifest('"width": 32', '"width": 513'), /not valid/],
    'a network of too many blocks': [manifest('"depth": 2', '"depth": 8'), /not valid/],
    'a network that leaves nothing of a picture': [manifest('"depth": 2', '"depth": 4'), /leaves nothing/],
    'a fit that is none': [manifest('"fit": "crop"', '"fit": "squeeze"'), /not valid/],
    'a range of values that holds none': [manifest('"low": 120', '"low": 4095'), /range that holds nothing/],
    'a mapping of no kind': [manifest('"used-range"', '"any-range"'), /not valid/],
    'a snapshot without a number': [manifest(/"number": \d+,/, ''), /not valid/],
    'a version that never was': [manifest('"schemaVersion": 2', '"schemaVersion": 0'), /not a pack's/],
    'a first version with what the second has': [manifest('"schemaVersion": 2', '"schemaVersion": 1'), /not valid/],
    'other data than the plan says': [
      manifest(/"height": 8,\s*"width": 10/, '"height": 10, "width": 8'), /height_maps is I8 \[2, 3, 8\]/],
    'another storage': [manifest('"storage": "i8"', '"storage": "f16"'), /channel_maps is I8/],
    'spectra larger than the pictures': [manifest(/"channel": 2/, '"channel": 4'), /larger than the pictures/],
    'another size of the data': [manifest(/"data": \d+/, '"data": 9'), /another size than the manifest says/],
    'data that are no tensors': [
      (bytes) => forgeManifest(
        forge(bytes, (entries) => entries.map((entry) =>
          entry.name.startsWith('data/') ? storedEntry(entry.name, new Uint8Array(9)) : entry)),
        /"data": \d+/, '"data": 9'),
      /tensor header/],
  }

  test.each(Object.entries(forgeries))('%s', async (_, [forged, detail]) => {
    const problem = await problemText(() => parsePack(forged(pack)))
    expect(problem).toMatch(/pack-broken/)
    expect(problem).toMatch(detail)
  })

  function manifest(from: string | RegExp, to: string): (bytes: Uint8Array) => Uint8Array {
    return (bytes) => forgeManifest(bytes, from, to)
  }

  function withSums(change: (text: string) => string): (bytes: Uint8Array) => Uint8Array {
    return (bytes) => writeZip(readZip(bytes).map((entry) => {
      const changed = (): Uint8Array => Buffer.from(change(Buffer.from(unpack(entry)).toString()))
      return entry.name === 'SHA256SUMS' ? storedEntry(entry.name, changed()) : entry
    }))
  }
})
