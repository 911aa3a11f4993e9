import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { writtenBytes } from '../../main/pack/dataEntry.ts'
import { buildPack } from '../../main/pack/buildPack.ts'
import { decodeSpectra, encodeSpectra } from '../../main/pack/coding/spectraCoder.ts'
import { readPartnerKit } from '../../main/pack/partnerKit.ts'
import { parsePack } from '../../main/pack/readPack.ts'
import { readTensors } from '../../main/pack/safetensors.ts'
import { readZip } from '../../main/pack/zip/readZip.ts'
import { Failure } from '../../shared/errors.ts'
import type { PackFiles } from '../../main/pack/checksums.ts'
import type { SpectrumPlan } from '../../shared/domain/distilledSet.ts'
import { forge, reseal } from '../support/packForgery.ts'
import { readAgain, sampleContent, samplePack, sampleSet } from '../support/packSample.ts'

let pack: Uint8Array
let kit: PackFiles

beforeAll(async () => {
  pack = await samplePack()
  kit = await readPartnerKit()
})

describe('a pack', () => {
  const side = fc.integer({ min: 1, max: 6 })
  const channels = fc.constantFrom(1, 3)
  /** Ranks of one mode, and the side of the pictures: at least as large, and enough for two blocks of a network. */
  const mode = fc.tuple(side, side)
    .map(([one, other]) => ({ rank: Math.min(one, other), side: Math.max(one, other, 4) }))
  const plans: fc.Arbitrary<SpectrumPlan> = fc.tuple(channels, mode, mode, fc.constantFrom(2, 3), side, side)
    .map(([channels, height, width, classes, spectraPerClass, transforms]) => ({
      image: { channels, height: height.side, width: width.side },
      classes,
      spectraPerClass,
      transforms,
      ranks: { channel: channels, height: height.rank, width: width.rank },
    }))
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  const names = fc.uniqueArray(name, { minLength: 3, maxLength: 3 })

  test('is read as it was written, whatever its plan, storage and names', async () => {
    await fc.assert(fc.asyncProperty(plans, fc.constantFrom('f32', 'f16', 'i8'), names, fc.integer(),
      async (plan, storage, classes, seed) => {
        const set = sampleSet(storage, plan, seed)
        const content = { ...await sampleContent(set), classes: classes.slice(0, plan.classes) }
        const read = parsePack(buildPack(content, kit))
        expect(read.set).toEqual(readAgain(set))
        expect(read.packBytes).toBe(writtenBytes(set))
        expect(read.manifest.classes.map(({ name }) => name)).toEqual(content.classes)
      }), { numRuns: 60 })
  })
})

describe('damage is noticed', () => {
  test('at every place of the file', () => {
    for (let at = 0; at < pack.length; at += 1) {
      const damaged = pack.slice()
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      expect(isRefused(damaged)).toBe(true)
    }
  })

  test('of any kind at any place', () => {
    const change = fc.tuple(fc.nat(pack.length - 1), fc.integer({ min: 1, max: 255 }))
    const changes = fc.uniqueArray(change, { selector: ([at]) => at, minLength: 1, maxLength: 5 })
    fc.assert(fc.property(changes, (changed) => {
      const damaged = pack.slice()
      for (const [at, bits] of changed) damaged[at] = (damaged[at] ?? 0) ^ bits
      return isRefused(damaged)
    }))
  })

  test('when the file is cut off anywhere', () => {
    for (let length = 0; length < pack.length; length += 1) expect(isRefused(pack.subarray(0, length))).toBe(true)
  })
})

describe('nothing but a refusal comes of', () => {
  test('bytes that mean nothing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => isRefused(bytes)))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => isRefused(bytes, readTensors)))
  })

  test('damage by someone who sets the digest right again, unless it changes nothing that is read', () => {
    const original = parsePack(pack)
    fc.assert(fc.property(fc.nat(pack.length - 72), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const damaged = pack.slice()
      damaged[at] = (damaged[at] ?? 0) ^ bits
      const resealed = reseal(damaged)
      // The padding of DEFLATE, for one, means nothing.
      if (!isRefused(resealed)) expect(parsePack(resealed)).toEqual(original)
    }), { numRuns: 500 })
  })

  test('files left out, doubled or moved by someone who sets all checksums right again', () => {
    const count = readZip(pack).length - 1
    fc.assert(fc.property(fc.array(fc.nat(count - 1), { maxLength: 2 * count }), (picks) => {
      const isWhole = new Set(picks).size === count
      fc.pre(!isWhole)
      return isRefused(forge(pack, (entries) => picks.flatMap((pick) => entries[pick] ?? [])))
    }))
  })
})

test('coded spectra are read as they were written, whatever the codes', () => {
  const side = fc.integer({ min: 1, max: 5 })
  const codesUpTo = fc.constantFrom(1, 10, 127).chain((most) => fc.array(fc.integer({ min: -most, max: most })))
  fc.assert(fc.property(fc.tuple(side, side, side, side, side), codesUpTo, (sides, values) => {
    const [classes, perClass, channel, height, columns] = sides
    const grid = { classes, perClass, rows: channel * height, rowsPerChannel: height, columns }
    const count = sides.reduce((product, length) => product * length)
    const codes = Int8Array.from({ length: count }, (_, at) => values[at % values.length] ?? 0)
    expect(decodeSpectra(encodeSpectra(codes, grid), grid)).toEqual(codes)
  }))
})

function isRefused(bytes: Uint8Array, read: (bytes: Uint8Array) => unknown = parsePack): boolean {
  try {
    read(bytes)
    return false
  } catch (error) {
    if (error instanceof Failure) return true
    throw error
  }
}
