import type { Stream } from '../../../shared/stream.ts'
import type { Field } from './field.ts'

/**
 * Value noise: random values in [-1, 1] at the points of a grid of pitch 1, blended smoothly between them.
 * Scale the arguments to scale or stretch the texture.
 */
export function valueNoise(stream: Stream): Field {
  const salt = stream.integer(0x1_0000_0000)
  return (x, y) => {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const right = blend(x - column)
    const down = blend(y - row)
    const top = mix(lattice(column, row, salt), lattice(column + 1, row, salt), right)
    const bottom = mix(lattice(column, row + 1, salt), lattice(column + 1, row + 1, salt), right)
    return mix(top, bottom, down)
  }
}

/** Value noise in `octaves` layers: each twice as fine and half as strong as the one before. */
export function layeredNoise(stream: Stream, octaves: number): Field {
  const layers = Array.from({ length: octaves }, (_, octave) => valueNoise(stream.fork(`octave/${octave}`)))
  return (x, y) => layers.reduce((sum, layer, octave) => sum + layer(x * 2 ** octave, y * 2 ** octave) / 2 ** octave, 0)
}

function blend(part: number): number {
  return part * part * (3 - 2 * part)
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part
}

/** An even spread over [-1, 1] from the grid point alone: two rounds of an integer mixer. */
function lattice(column: number, row: number, salt: number): number {
  let value = Math.imul(column, 0x27d4_eb2d) ^ Math.imul(row, 0x1656_67b1) ^ salt
  value = Math.imul(value ^ (value >>> 15), 0x85eb_ca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35)
  return ((value ^ (value >>> 16)) >>> 0) / 0x8000_0000 - 1
}
