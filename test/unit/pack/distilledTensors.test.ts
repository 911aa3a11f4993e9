import { describe, expect, test } from 'vitest'
import { readCodes } from '../../../main/pack/codedSpectra.ts'
import { dataEntry, readData, writtenBytes } from '../../../main/pack/dataEntry.ts'
import { toTensors } from '../../../main/pack/distilledTensors.ts'
import { roundToStorage } from '../../../main/engine/spectrum/quantizer.ts'
import { dtypeOf, writeTensors, type NamedTensor } from '../../../main/pack/safetensors.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Spectrum } from '../../../shared/domain/distilledSet.ts'
import { readAgain, SAMPLE_PLAN, sampleSet } from '../../support/packSample.ts'

const STORAGES = ['f32', 'f16', 'i8'] as const

describe('tensors of a set', () => {
  test('have the names, kinds and shapes of docs/pack-format.md', () => {
    const tensors = toTensors(sampleSet('i8'))
    const codedBytes = tensors.at(-1)?.data.length
    const described = tensors.map(({ name, data, shape }) => [name, dtypeOf(data), shape])
    expect(described).toEqual([
      ['step_size', 'F32', [1]],
      ['quantizer_steps', 'F32', [2]],
      ['labels', 'U8', [12]],
      ['channel_maps', 'I8', [2, 2, 3]],
      ['height_maps', 'I8', [2, 3, 8]],
      ['width_maps', 'I8', [2, 5, 10]],
      ['coded_spectra', 'U8', [codedBytes]],
    ])
  })

  test.each([['f32', 'F32'], ['f16', 'F16']] as const)('hold %s spectra as they are', (storage, dtype) => {
    const spectra = toTensors(sampleSet(storage)).find(({ name }) => name === 'spectra')
    expect(spectra && dtypeOf(spectra.data)).toBe(dtype)
    expect(spectra?.shape).toEqual([3, 4, 2, 3, 5])
  })

  test.each(STORAGES)('come back with the rounding that training saw: %s', (storage) => {
    const set = sampleSet(storage)
    const back = readAgain(set)
    expect(back).toEqual({ ...set, spectrum: positiveZeros(roundToStorage(set.spectrum, storage, set.steps)) })
    expect(readAgain(back)).toEqual(back)
  })

  test.each(STORAGES)('take as many bytes as counted: %s', (storage) => {
    const set = sampleSet(storage)
    expect(writtenBytes(set)).toBe(dataEntry(set).packed.length)
  })
})

describe('readData refuses', () => {
  const set = sampleSet('i8')
  const replace = (name: string, change: Partial<NamedTensor>): readonly NamedTensor[] =>
    toTensors(set).map((tensor) => (tensor.name === name ? { ...tensor, ...change } : tensor))

  const coded = Buffer.from(toTensors(set).at(-1)?.data ?? [])
  const recoded = (bytes: Uint8Array): readonly NamedTensor[] =>
    replace('coded_spectra', { shape: [bytes.length], data: new Uint8Array(bytes) })

  const cases: Readonly<Record<string, readonly [readonly NamedTensor[], RegExp]>> = {
    'bytes behind the coded spectra': [recoded(Buffer.concat([coded, Buffer.alloc(1)])), /not coded as a pack/],
    'codes beyond all bounds': [recoded(new Uint8Array(99)), /not coded as a pack/],
    'spectra of another kind': [
      replace('coded_spectra', { data: new Int8Array(coded), shape: [coded.length] }), /coded_spectra is I8/],
    'a missing tensor': [toTensors(set).filter(({ name }) => name !== 'width_maps'), /width_maps is missing/],
    'an unknown tensor': [[...toTensors(set), { name: 'x', shape: [1], data: Int8Array.of(1) }], /nobody knows: x/],
    'another shape': [replace('height_maps', { shape: [2, 8, 3] }), /height_maps is I8 \[2, 8, 3\]/],
    'another kind': [replace('labels', { data: new Int8Array(12) }), /labels is I8/],
    'labels in another order': [replace('labels', { data: new Uint8Array(12) }), /labels are not in the order/],
    'a step size of zero': [replace('step_size', { data: Float32Array.of(0) }), /step_size .* not positive/],
    'a step size that is no number': [replace('step_size', { data: Float32Array.of(NaN) }), /step_size .* not finite/],
    'a negative quantizer step': [replace('quantizer_steps', { data: Float32Array.of(1, -1) }), /not positive/],
    'a code out of range': [replace('channel_maps', { data: new Int8Array(12).fill(-128) }), /out of range/],
    'numbers that overflow': [replace('quantizer_steps', { data: Float32Array.of(3e38, 1) }), /spectra.* not finite/],
  }

  test.each(Object.entries(cases))('%s', (_, [tensors, detail]) => {
    const bytes = writeTensors(tensors)
    expect(() => readData(bytes, set)).toThrow(Failure)
    expect(() => readData(bytes, set)).toThrow(detail)
  })
})

test('a plan of more codes than a reader could decode in a while is refused before it tries', () => {
  expect(() => readCodes(new Uint8Array(4), { ...SAMPLE_PLAN, spectraPerClass: 1_000_000 }))
    .toThrow(/coded numbers are too many/)
})

test('a plan of few codes at more places than a memory holds counts of is refused before it is decoded', () => {
  const ranks = { channel: 3, height: 128, width: 128 }
  expect(() => readCodes(new Uint8Array(4), { ...SAMPLE_PLAN, classes: 256, spectraPerClass: 1, ranks }))
    .toThrow(/12632064 places of coded numbers are too many/)
})

/** A code has no negative zero. */
function positiveZeros({ spectra, channelMaps, heightMaps, widthMaps }: Spectrum): Spectrum {
  const positive = (values: Float32Array): Float32Array => values.map((value) => value + 0)
  return {
    spectra: positive(spectra),
    channelMaps: positive(channelMaps),
    heightMaps: positive(heightMaps),
    widthMaps: positive(widthMaps),
  }
}
