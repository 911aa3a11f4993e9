import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QuantizerSteps, Spectrum, SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { Failure } from '../../../shared/errors.ts'
import { createStream } from '../../../shared/stream.ts'
import { codeOf, fitSteps, MOST_CODE, roundToStorage } from '../../../main/engine/spectrum/quantizer.ts'
import { randomSpectrum, storedSize } from '../../support/engineBytes.ts'

const plan: SpectrumPlan = {
  image: { channels: 1, height: 10, width: 12 }, classes: 3, spectraPerClass: 5, transforms: 2,
  ranks: { channel: 1, height: 4, width: 4 },
}
const spectrum = randomSpectrum(plan, createStream(1))
const set = { plan, normalization: { mean: [0.5], deviation: [0.2] }, stepSize: 0.1 }
const parts = ['spectra', 'channelMaps', 'heightMaps', 'widthMaps'] as const

function fit(bytes: number): QuantizerSteps {
  const rounds = fitSteps(spectrum, { set, bytes, writtenBytes: storedSize })
  for (;;) {
    const next = rounds.next()
    if (next.done) return next.value
  }
}

function sizeWith(steps: QuantizerSteps): number {
  return storedSize({ ...set, storage: 'i8', steps, spectrum: roundToStorage(spectrum, 'i8', steps) })
}

test('codes are whole numbers from -127 to 127 and mirror their negatives', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const step = fc.double({ min: 1e-6, max: 1e3, noNaN: true })
  fc.assert(fc.property(value, step, (value, step) => {
    const code = codeOf(value, step)
    expect(Number.isInteger(code)).toBe(true)
    expect(Math.abs(code)).toBeLessThanOrEqual(MOST_CODE)
    // Half a step rounds up, on both sides.
    if (Math.abs(value / step) % 1 !== 0.5) expect(codeOf(-value, step)).toBeCloseTo(-code, 12)
    if (Math.abs(value / step) < MOST_CODE) expect(Math.abs(code * step - value)).toBeLessThanOrEqual(step * 0.5000001)
  }), { seed: 1 })
})

test.each([
  { storage: 'f32', worst: 0 },
  // Half of the last of 11 binary places.
  { storage: 'f16', worst: 2 ** -11 },
] as const)('$storage is off by at most $worst of a value', ({ storage, worst }) => {
  const rounded = roundToStorage(spectrum, storage, undefined)
  for (const part of parts) {
    rounded[part].forEach((value, at) => {
      const original = spectrum[part][at] ?? NaN
      // Below 2^-14, float16 has fixed steps of 2^-24.
      expect(Math.abs(value - original)).toBeLessThanOrEqual(Math.max(worst * Math.abs(original), worst && 2 ** -25))
    })
  }
})

test.each(['f32', 'f16', 'i8'] as const)('what is rounded to %s stays when it is rounded again', (storage) => {
  const steps = storage === 'i8' ? { spectra: 0.1, transforms: 0.02 } : undefined
  const once = roundToStorage(spectrum, storage, steps)
  expect(partsOf(roundToStorage(once, storage, steps))).toEqual(partsOf(once))
})

test('i8 needs steps', () => {
  expect(() => roundToStorage(spectrum, 'i8', undefined)).toThrow('steps')
})

test('fitted steps keep to the bytes, and less bytes never make finer spectra', () => {
  const all = sizeWith(fit(Infinity))
  fc.assert(fc.property(fc.integer({ min: 1, max: all + 20 }), fc.nat(all), (bytes, less) => {
    const steps = fitOrNeed(bytes)
    if (typeof steps === 'number') {
      expect(steps).toBeGreaterThan(bytes)
      return
    }
    expect(sizeWith(steps)).toBeLessThanOrEqual(bytes)
    const coarser = fitOrNeed(bytes - less)
    if (typeof coarser !== 'number') expect(coarser.spectra).toBeGreaterThanOrEqual(steps.spectra)
  }), { seed: 1, numRuns: 60 })
})

test('the bytes that a refusal asks for are enough', () => {
  const needed = fitOrNeed(10)
  if (typeof needed !== 'number') throw new Error('10 bytes cannot be enough')
  expect(sizeWith(fit(needed))).toBeLessThanOrEqual(needed)
})

test('with bytes to spare every code is used, and the transforms always use theirs', () => {
  const tight = fit(sizeWith(fit(Infinity)) - 100)
  const spare = fit(Infinity)
  expect(largest(spectrum.spectra) / spare.spectra).toBeCloseTo(MOST_CODE, 4)
  expect(tight.spectra).toBeGreaterThan(spare.spectra)
  expect(tight.transforms).toBe(spare.transforms)
  const maps = [spectrum.channelMaps, spectrum.heightMaps, spectrum.widthMaps]
  expect(Math.max(...maps.map(largest)) / tight.transforms).toBeCloseTo(MOST_CODE, 4)
})

/** The steps, or the bytes that would be needed. */
function fitOrNeed(bytes: number): QuantizerSteps | number {
  try {
    return fit(bytes)
  } catch (error) {
    if (error instanceof Failure && error.problem.code === 'budget-too-small') return error.problem.needed
    throw error
  }
}

function partsOf(spectrum: Spectrum): readonly Float32Array[] {
  return parts.map((part) => spectrum[part])
}

function largest(values: Float32Array): number {
  return Math.max(...values.map(Math.abs))
}
