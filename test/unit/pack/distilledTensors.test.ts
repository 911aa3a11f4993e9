import { describe, expect, test } from 'vitest'
import { dataEntry, readBack, readData, writtenBytes } from '../../../main/pack/dataEntry.ts'
import { toTensors } from '../../../main/pack/distilledTensors.ts'
import { roundToStorage } from '../../../main/engine/spectrum/quantizer.ts'
import { frequencyOrder } from '../../../main/pack/frequencyOrder.ts'
import { dtypeOf, writeTensors, type NamedTensor } from '../../../main/pack/safetensors.ts'
import { unpack } from '../../../main/pack/zip/entry.ts'
import { Failure } from '../../../shared/errors.ts'
import type { DistilledSet, Spectrum } from '../../../shared/domain/distilledSet.ts'
import { sampleSet } from '../../support/packSample.ts'

const STORAGES = ['f32', 'f16', 'i8'] as const

describe('tensors of a set', () => {
  test('have the names, kinds and shapes of docs/pack-format.md', () => {
    const described = toTensors(sampleSet('i8')).map(({ name, data, shape }) => [name, dtypeOf(data), shape])
    expect(described).toEqual([
      ['step_size', 'F32', [1]],
      ['quantizer_steps', 'F32', [2]],
      ['labels', 'U8', [12]],
      ['spectra_by_frequency', 'I8', [30, 3, 4]],
      ['channel_maps', 'I8', [2, 2, 3]],
      ['height_maps', 'I8', [2, 3, 8]],
      ['width_maps', 'I8', [2, 5, 10]],
    ])
  })

  test('hold the spectra plane by plane, low frequencies first', () => {
    const order = frequencyOrder({ channel: 1, height: 2, width: 3 })
    expect([...order]).toEqual([0, 1, 3, 2, 4, 5])
    const spectra = Float32Array.of(0, 1, 2, 10, 11, 12, 100, 101, 102, 110, 111, 112)
    const set = withSpectra(spectra)
    const stored = toTensors(set).find(({ name }) => name === 'spectra_by_frequency')
    expect([...stored?.data ?? []]).toEqual([0, 100, 1, 101, 10, 110, 2, 102, 11, 111, 12, 112])
    expect(readBack(set).spectrum.spectra).toEqual(spectra)
  })

  test.each(STORAGES)('come back with the rounding that training saw: %s', (storage) => {
    const set = sampleSet(storage)
    const back = readBack(set)
    expect(back).toEqual({ ...set, spectrum: positiveZeros(roundToStorage(set.spectrum, storage, set.steps)) })
    expect(readBack(back)).toEqual(back)
  })

  test.each(STORAGES)('take as many bytes as counted: %s', (storage) => {
    const set = sampleSet(storage)
    const entry = dataEntry(set)
    expect(writtenBytes(set)).toBe(entry.packed.length)
    expect(readData(unpack(entry), set)).toEqual(readBack(set))
  })
})

describe('readData refuses', () => {
  const set = sampleSet('i8')
  const replace = (name: string, change: Partial<NamedTensor>): readonly NamedTensor[] =>
    toTensors(set).map((tensor) => (tensor.name === name ? { ...tensor, ...change } : tensor))

  const cases: Readonly<Record<string, readonly [readonly NamedTensor[], RegExp]>> = {
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
    const { bytes } = writeTensors(tensors)
    expect(() => readData(bytes, set)).toThrow(Failure)
    expect(() => readData(bytes, set)).toThrow(detail)
  })
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

function withSpectra(spectra: Float32Array): DistilledSet {
  const plan = {
    image: { channels: 1, height: 2, width: 3 }, classes: 2, spectraPerClass: 1, transforms: 1,
    ranks: { channel: 1, height: 2, width: 3 },
  } as const
  return { ...sampleSet('f32', plan), spectrum: { ...sampleSet('f32', plan).spectrum, spectra } }
}
