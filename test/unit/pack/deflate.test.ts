import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BitWriter } from '../../../main/pack/deflate/bitWriter.ts'
import { deflate } from '../../../main/pack/deflate/deflate.ts'
import { codeLengths, codeWords } from '../../../main/pack/deflate/huffman.ts'
import { createStream } from '../../../shared/stream.ts'

describe('deflate', () => {
  const stream = createStream(3)
  const inputs: Readonly<Record<string, Uint8Array>> = {
    'nothing': new Uint8Array(0),
    'one byte': Uint8Array.of(7),
    'every byte once': Uint8Array.from({ length: 256 }, (_, value) => value),
    'a long run': new Uint8Array(100_000),
    'noise': Uint8Array.from({ length: 50_000 }, () => stream.integer(256)),
    'text that repeats': Buffer.from('spectra and transforms, '.repeat(300)),
    'a repeat from afar': Buffer.concat([Buffer.from('far away'), noiseLike(32_760), Buffer.from('far away')]),
    'a repeat from too far': Buffer.concat([Buffer.from('far away'), noiseLike(40_000), Buffer.from('far away')]),
    'codes of falling scale': fallingCodes(20_000),
  }

  test.each(Object.entries(inputs))('gives what zlib unpacks: %s', (_, bytes) => {
    for (const numbersFrom of [0, bytes.length >> 1, bytes.length]) {
      expect(inflateRawSync(deflate(bytes, numbersFrom)).equals(bytes)).toBe(true)
    }
  })

  test('takes at least a tenth less than zlib at its best for codes whose scale falls with frequency', () => {
    const codes = fallingCodes(20_000)
    expect(deflate(codes, 0).length).toBeLessThan(0.9 * deflateRawSync(codes, { level: 9 }).length)
  })

  test('repeats text nearly as well as zlib', () => {
    const text = Buffer.from(Object.getOwnPropertyNames(globalThis).join('\n'))
    expect(deflate(text).length).toBeLessThan(1.05 * deflateRawSync(text, { level: 9 }).length)
  })
})

describe('codeLengths', () => {
  test('are those of Huffman for a known case', () => {
    expect([...codeLengths([5, 9, 12, 13, 16, 45], 15)]).toEqual([4, 4, 3, 3, 3, 1])
  })

  test('leave no code word unused, and none longer than the limit', () => {
    const fibonacci = [1, 1]
    while (fibonacci.length < 40) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0))
    for (const limit of [7, 15]) {
      const lengths = codeLengths(fibonacci, limit)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(limit)
      expect(lengths.reduce((total, length) => total + 2 ** -length, 0)).toBe(1)
    }
  })

  test('give nothing to what does not occur, and one bit to what stands alone', () => {
    expect([...codeLengths([0, 0, 0], 15)]).toEqual([0, 0, 0])
    expect([...codeLengths([0, 8, 0], 15)]).toEqual([0, 1, 0])
  })

  test('make the code words of the example in RFC 1951, bits reversed', () => {
    const words = codeWords(Uint8Array.of(3, 3, 3, 3, 3, 2, 4, 4))
    expect([...words]).toEqual([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111])
  })
})

test('BitWriter fills bytes from the lowest bit and grows', () => {
  const writer = new BitWriter()
  writer.write(0b1, 1)
  writer.write(0b01, 2)
  writer.write(0xffff, 16)
  for (let byte = 0; byte < 3000; byte += 1) writer.write(byte & 0xff, 8)
  const bytes = writer.finish()
  expect([...bytes.subarray(0, 3)]).toEqual([0b11111011, 0xff, 0b00000111])
  expect(bytes.length).toBe(3003)
})

function noiseLike(length: number): Uint8Array {
  const stream = createStream(length)
  return Uint8Array.from({ length }, () => stream.integer(256))
}

function fallingCodes(length: number): Uint8Array {
  const stream = createStream(5)
  return Uint8Array.from(Int8Array.from({ length }, (_, at) => {
    const scale = 20 / (1 + (30 * at) / length)
    return Math.round(scale * Math.log((1 - stream.uniform()) / (1 - stream.uniform())))
  }))
}
