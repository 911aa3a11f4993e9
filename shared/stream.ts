/**
 * Random numbers by name. `fork('expert/3')` gives a stream that depends on the seed and the path of names alone, so a
 * new draw in one place never shifts another, and a resumed run needs no stored generator state.
 */
export interface Stream {
  fork(name: string): Stream
  /** Uniform in [0, 1). */
  uniform(): number
  /** Standard normal, by Box and Muller (1958). */
  normal(): number
  /** Uniform whole number in [0, below). */
  integer(below: number): number
}

/** The root stream of a run. */
export function createStream(seed: number): Stream {
  return streamAt(`seed:${seed}`)
}

function streamAt(path: string): Stream {
  const next = xoshiro(hash(path))
  const uniform = (): number => (next() >>> 0) / 0x1_0000_0000
  return {
    fork: (name) => streamAt(`${path}/${name}`),
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer: (below) => Math.floor(uniform() * below),
  }
}

/** Four 32-bit words from a text: FNV-1a per word with different offsets, then MurmurHash3's finalizer. */
function hash(text: string): [number, number, number, number] {
  const word = (offset: number): number => {
    let value = offset
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x0100_0193)
    value = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b)
    value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35)
    return value ^ (value >>> 16)
  }
  return [word(0x811c_9dc5), word(0x9e37_79b9), word(0x7f4a_7c15), word(0x6a09_e667)]
}

/** xoshiro128** 1.1 (Blackman and Vigna, 2021): 32 bits a call. */
function xoshiro(seed: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = seed
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

/** A random order of 0 .. count-1, by Fisher and Yates. */
export function permutation(stream: Stream, count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index)
  for (let at = count - 1; at > 0; at -= 1) {
    const other = stream.integer(at + 1)
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
  return order
}

/** `count` draws from N(0, deviation^2). */
export function normals(stream: Stream, count: number, deviation: number): Float32Array {
  return Float32Array.from({ length: count }, () => stream.normal() * deviation)
}
