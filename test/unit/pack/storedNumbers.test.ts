import { describe, expect, test } from 'vitest'
import { fromStored, toStored } from '../../../main/pack/storedNumbers.ts'

describe('f16', () => {
  const patterns = Uint16Array.from({ length: 65_536 }, (_, pattern) => pattern)
  const finite = patterns.filter((pattern) => (pattern & 0x7c00) !== 0x7c00)

  test('every finite pattern is read as IEEE 754 says, and written back as itself', () => {
    const values = fromStored('half', new Float16Array(finite.slice().buffer))
    expect(values).toEqual(Float32Array.from(finite, halfValue))
    expect(patternsOf(toStored(values, 'f16', undefined))).toEqual(finite)
  })

  test('values between two patterns go to the nearer, and from the middle to the even one', () => {
    const positive = finite.filter((pattern) => pattern < 0x7bff)
    const between = (part: number): Float32Array =>
      Float32Array.from(positive, (pattern) => halfValue(pattern) * (1 - part) + halfValue(pattern + 1) * part)
    const round = (part: number): Uint16Array => patternsOf(toStored(between(part), 'f16', undefined))
    expect(round(0.4375)).toEqual(positive)
    expect(round(0.5)).toEqual(positive.map((pattern) => pattern + (pattern & 1)))
    expect(round(0.5625)).toEqual(positive.map((pattern) => pattern + 1))
  })

  test.each([0x7c00, 0xfc00, 0x7e01])('infinity and not-a-number are refused: %i', (pattern) => {
    expect(() => fromStored('half', new Float16Array(Uint16Array.of(pattern).buffer))).toThrow(/half .* not finite/)
  })
})

describe('i8', () => {
  test('a number becomes the nearest code, at most 127 either way', () => {
    const codes = toStored(Float32Array.of(0, 0.24, 0.26, -0.76, 70, -70), 'i8', 0.5)
    expect([...codes]).toEqual([0, 0, 1, -2, 127, -127])
  })

  test('a code becomes its multiple of the step', () => {
    const step = Math.fround(0.3)
    const values = fromStored('codes', Int8Array.of(-127, 0, 3), step)
    expect([...values]).toEqual([-127, 0, 3].map((code) => Math.fround(code * step)))
  })

  test('the one code without a negative is refused', () => {
    expect(() => fromStored('codes', Int8Array.of(-128), 1)).toThrow(/codes .* out of range/)
  })
})

test.each(['f32', 'f16', 'i8'] as const)('numbers that are not finite cannot be written: %s', (storage) => {
  for (const value of [NaN, Infinity]) expect(() => toStored(Float32Array.of(value), storage, 1)).toThrow(/not finite/)
})

/** From the definition: sign, 5 bits of exponent, 10 bits of fraction. */
function halfValue(pattern: number): number {
  const sign = pattern & 0x8000 ? -1 : 1
  const exponent = (pattern >> 10) & 0x1f
  const fraction = pattern & 0x3ff
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25))
}

function patternsOf({ buffer, byteLength, byteOffset }: ArrayBufferView): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / 2)
}
