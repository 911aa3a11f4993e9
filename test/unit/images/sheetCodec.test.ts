import { describe, expect, test } from 'vitest'
import { createSheetCodec } from '../../../main/images/sheetCodec.ts'
import { createStream } from '../../../shared/stream.ts'

const codec = createSheetCodec()
const height = 24
const width = 40

/** A smooth slope, different in each channel: what any codec keeps well. */
function slope(channels: 1 | 3): Uint8Array {
  return Uint8Array.from({ length: height * width * channels }, (_, index) => {
    const pixel = Math.floor(index / channels)
    return (pixel % width) * 4 + Math.floor(pixel / width) * 2 + (index % channels) * 20
  })
}

function mean(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe.each(['webp', 'avif'] as const)('%s', (format) => {
  test.each([1, 3] as const)('keeps a sheet of %d channels nearly as it was', async (channels) => {
    const pixels = slope(channels)
    const decoded = await codec.decode(await codec.encode(pixels, height, width, channels, format, 90), channels)
    expect(decoded).toMatchObject({ height, width, channels })
    expect(decoded.pixels).toHaveLength(pixels.length)
    expect(mean(pixels.map((value, at) => Math.abs(value - (decoded.pixels[at] ?? 0))))).toBeLessThan(4)
  })

  test('gets smaller with less quality', async () => {
    const stream = createStream(1)
    const noise = Uint8Array.from({ length: height * width }, () => stream.integer(256))
    const low = await codec.encode(noise, height, width, 1, format, 10)
    const high = await codec.encode(noise, height, width, 1, format, 90)
    expect(low.length).toBeLessThan(high.length)
  })
})

describe('scaling', () => {
  test.each([1, 3] as const)('keeps the mean of %d channels', async (channels) => {
    const scaled = await codec.resize(slope(channels), height, width, channels, 12, 20)
    expect(scaled).toHaveLength(12 * 20 * channels)
    expect(Math.abs(mean(scaled) - mean(slope(channels)))).toBeLessThan(1)
  })

  test('to the same size changes nothing', async () => {
    expect([...(await codec.resize(slope(3), height, width, 3, height, width))]).toEqual([...slope(3)])
  })
})
