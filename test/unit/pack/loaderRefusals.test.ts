import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATA_NAME } from '../../../main/pack/dataEntry.ts'
import { toTensors } from '../../../main/pack/distilledTensors.ts'
import { writeTensors, type NamedTensor } from '../../../main/pack/safetensors.ts'
import { DEFLATED, storedEntry } from '../../../main/pack/zip/entry.ts'
import { readZip } from '../../../main/pack/zip/readZip.ts'
import { writeZip } from '../../../main/pack/zip/writeZip.ts'
import { forge, forgeFile, forgeManifest } from '../../support/packForgery.ts'
import { samplePack, sampleSet } from '../../support/packSample.ts'
import { copyLoader, hasNumpy, runPython } from '../../support/partnerLoader.ts'

/** Tells what loading each pack ends with, in one process: it takes longer to begin than to load. */
const OUTCOMES = `
import json, sys, joryu
def outcome(path):
    try:
        return f"loaded {joryu.load(path).images.shape}"
    except joryu.PackError as error:
        return f"refused: {error}"
    except BaseException as error:
        return f"escaped: {error!r}"
print(json.dumps([outcome(path) for path in sys.argv[1:]]))
`

/** Tells the most bytes that Python held while it loaded a pack. */
const PEAK = `
import sys, tracemalloc, joryu
tracemalloc.start()
joryu.load(sys.argv[1])
print(tracemalloc.get_traced_memory()[1])
`

type Forgery = (pack: Uint8Array) => Uint8Array

const text = (name: string, content: string | Uint8Array): Forgery => (pack) =>
  forgeFile(pack, name, () => Buffer.from(content))
const manifest = (from: string | RegExp, to: string): Forgery => (pack) => forgeManifest(pack, from, to)
const tensors = (change: (tensor: NamedTensor) => NamedTensor): Forgery => (pack) =>
  forgeFile(pack, DATA_NAME, () => writeTensors(toTensors(sampleSet('i8')).map(change)))
const tensor = (name: string, change: Partial<NamedTensor>): Forgery =>
  tensors((found) => (found.name === name ? { ...found, ...change } : found))

const forgeries: Readonly<Record<string, readonly [Forgery, RegExp]>> = {
  'one changed bit': [(pack) => pack.with(1000, (pack[1000] ?? 0) ^ 1), /does not match its digest/],
  'the end cut off': [(pack) => pack.subarray(0, 3000), /does not match its digest/],
  'an empty file': [() => new Uint8Array(0), /not a pack/],
  'a later version': [manifest('"schemaVersion": 2', '"schemaVersion": 3'), /newer Joryu .* whoever handed it over/],
  'a version that never was': [manifest('"schemaVersion": 2', '"schemaVersion": 0'), /version 0.* never was/],
  'another format': [manifest('"joryu-pack"', '"other"'), /not a Joryu pack/],
  'no manifest': [(pack) => forge(pack, (all) => all.filter(({ name }) => name !== 'manifest.json')), /KeyError/],
  'a manifest larger than any needs to be': [text('manifest.json', ' '.repeat(2 ** 21 + 1)), /more than it may/],
  'a manifest that is not UTF-8': [text('manifest.json', Uint8Array.of(0x22, 0xff, 0x22)), /UnicodeDecodeError/],
  'a manifest that is not JSON': [text('manifest.json', '{'), /JSONDecodeError/],
  'a manifest of a million brackets': [text('manifest.json', '['.repeat(10 ** 6)), /RecursionError/],
  'a manifest that is a list': [text('manifest.json', '[]'), /TypeError/],
  'a manifest without a plan': [manifest('"plan"', '"plot"'), /KeyError.*plan/],
  'checksums that are not ASCII': [
    (pack) => writeZip(readZip(pack).map((entry) =>
      entry.name === 'SHA256SUMS' ? storedEntry(entry.name, Uint8Array.of(0xff)) : entry)),
    /UnicodeDecodeError/],
  'no spectra': [manifest('"spectraPerClass": 4', '"spectraPerClass": -4'), /no positive whole number/],
  'half a spectrum': [manifest('"spectraPerClass": 4', '"spectraPerClass": 4.5'), /no positive whole number/],
  'spectra larger than the pictures': [manifest('"channel": 2', '"channel": 4'), /larger than the pictures/],
  'more pictures than a memory holds': [manifest('"transforms": 2', '"transforms": 1000000'), /would decode to more/],
  'more codes than can be decoded in a while': [
    manifest('"spectraPerClass": 4', '"spectraPerClass": 200000'), /more coded numbers/],
  'more places of codes than a memory counts at': [
    manifest(/"height": 8,\s*"width": 10([^]*)"channel": 2,\s*"height": 3,\s*"width": 5/,
      '"height": 1500, "width": 1500$1"channel": 1, "height": 1500, "width": 1500'), /more coded numbers/],
  'an unknown storage': [manifest('"storage": "i8"', '"storage": "i4"'), /KeyError.*i4/],
  'another storage': [manifest('"storage": "i8"', '"storage": "f16"'), /tensors are not those/],
  'classes without names': [manifest(/"name"/g, '"nome"'), /KeyError.*name/],
  'data too short for a header': [text(DATA_NAME, 'abc'), /error: 'unpack requires/],
  'a header of tensors larger than any needs to be': [text(DATA_NAME, '\0\0\x01\x01\0\0\0\0'), /too long/],
  'a tensor of another name': [tensors((found) => ({ ...found, name: `${found.name}s` })), /KeyError.*coded_spectra/],
  'a tensor of another shape': [tensor('height_maps', { shape: [2, 8, 3] }), /tensors are not those/],
  'a tensor that would be stretched to fit': [
    tensor('channel_maps', { shape: [2, 1, 3], data: new Int8Array(6) }), /tensors are not those/],
  'labels in another order': [tensor('labels', { data: new Uint8Array(12) }), /labels are not in the order/],
  'labels of no class': [tensor('labels', { data: new Uint8Array(12).fill(9) }), /labels are not in the order/],
  'numbers that overflow': [tensor('quantizer_steps', { data: Float32Array.of(3e38, 3e38) }), /not finite/],
  'a number that is none': [tensor('quantizer_steps', { data: Float32Array.of(NaN, 1) }), /not finite/],
  'a step size that is none': [tensor('step_size', { data: Float32Array.of(NaN) }), /not finite/],
  'a step size of zero': [tensor('step_size', { data: Float32Array.of(0) }), /not positive/],
  'a mean that is none': [manifest(/"mean": \[[^\]]*\]/, '"mean": [NaN, 0, 0]'), /not finite/],
  'a mean of too few channels': [manifest(/"mean": \[[^\]]*\]/, '"mean": [0.5]'), /number of channels/],
  'a deviation of zero': [manifest(/"deviation": \[[^\]]*\]/, '"deviation": [0, 1, 1]'), /not positive/],
}

describe.skipIf(!hasNumpy())('the Python loader (needs python3 with numpy)', () => {
  let folder: string
  let pack: Uint8Array
  let outcomes: readonly string[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'joryu-loader-'))
    pack = await samplePack()
    await copyLoader(folder)
    const paths = Object.values(forgeries).map((_, at) => join(folder, `${at}.joryu`))
    for (const [at, [forged]] of Object.values(forgeries).entries()) await writeFile(paths[at] ?? '', forged(pack))
    const { stdout } = await runPython(folder, ['-c', OUTCOMES, ...paths])
    // The script above prints just this.
    outcomes = JSON.parse(stdout) as string[]
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each(Object.entries(forgeries).map(([name, [, reason]], at) => ({ name, reason, at })))(
    'refuses $name', ({ reason, at }) => {
      expect(outcomes[at]).toMatch(/^refused: /)
      expect(outcomes[at]).toMatch(reason)
    })

  test('says on the command line why it refuses, and nothing else', async () => {
    await writeFile(join(folder, 'forged'), forgeManifest(pack, '"plan"', '"plot"'))
    await expect(runPython(folder, ['joryu.py', 'forged'])).rejects.toMatchObject({
      code: 1, stderr: 'joryu: the pack is not built as a pack must be (KeyError: "\'plan\'")\n',
    })
  })

  test('refuses a file that is too large, without reading it', async () => {
    await writeFile(join(folder, 'large'), '')
    await truncate(join(folder, 'large'), 2 ** 28 + 1)
    await expect(runPython(folder, ['joryu.py', 'large'])).rejects.toThrow('joryu: the file is too large for a pack')
  })

  test('unpacks no more of an entry than it declares', async () => {
    const packed = deflateRawSync(new Uint8Array(2 ** 26))
    const declared = storedEntry('LICENSE.txt', new Uint8Array(10))
    // Checksums are made of the ten bytes, and then the entry gets its 64 MiB.
    const harmless = forge(pack, (all) => all.map((entry) => (entry.name === declared.name ? declared : entry)))
    const bomb = writeZip(readZip(harmless).map((entry) =>
      entry.name === declared.name ? { ...declared, method: DEFLATED, packed } : entry))
    await writeFile(join(folder, 'bomb'), bomb)
    const { stdout } = await runPython(folder, ['-c', PEAK, 'bomb'])
    expect(Number(stdout)).toBeLessThan(2 ** 24)
  })

  test('shows the name of a class harmlessly', async () => {
    await writeFile(join(folder, 'hostile'), forgeManifest(pack, '"name": "dent"', '"name": "\\u001b[2Jdent"'))
    const { stdout } = await runPython(folder, ['joryu.py', 'hostile'])
    expect(stdout).toContain(String.raw`8  '\x1b[2Jdent'`)
  })
})
