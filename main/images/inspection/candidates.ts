import { hashWords } from './differenceHash.ts'
import type { Steps } from './steps.ts'

/** Bits by which the hashes of one picture, moved by a pixel or stored anew, may differ. Strangers differ in 64. */
const mostDifferentBits = 26

/** Bits from the start of one band to that of the next. */
const bandStep = 8

/** Pictures of a band that each picture is compared with: where more share it, the band tells nothing. */
const mostInBand = 500

/** Comparisons of hashes between two yields, and how many of them a visit takes as long as. */
const comparisonsAtATime = 100_000
const visitCost = 1000

/**
 * Calls `visit` once for each pair of pictures whose hashes agree in a band and nearly so in all. Only those are
 * compared: with wider bands for more pictures, their number grows with that of the pictures and not with its square.
 *
 * @param hashes [n, hashWords]
 */
export function* visitCandidates(
  hashes: Uint32Array,
  visit: (one: number, other: number) => void,
): Steps<void> {
  const count = hashes.length / hashWords
  const width = Math.min(16, Math.max(bandStep, Math.round(Math.log2(Math.max(1, count))) - 4))
  const bits = hashWords * 32
  let cost = 0
  for (let start = 0; start < bits; start += bandStep) {
    const bands = new Map<number, number[]>()
    for (let picture = 0; picture < count; picture += 1) {
      const others = bandOf(bands, bitsAt(hashes, picture, start, width))
      const first = Math.max(0, others.length - mostInBand)
      for (let at = first; at < others.length; at += 1) {
        const other = others[at] ?? 0
        if (!areClose(hashes, other, picture) || agreeBefore(hashes, other, picture, start, width)) continue
        visit(other, picture)
        cost += visitCost
      }
      cost += others.length - first + 1
      others.push(picture)
      if (cost < comparisonsAtATime) continue
      cost = 0
      yield (start + (bandStep * picture) / count) / bits
    }
  }
}

function bandOf(bands: Map<number, number[]>, key: number): number[] {
  const known = bands.get(key)
  if (known) return known
  const fresh: number[] = []
  bands.set(key, fresh)
  return fresh
}

/** Bits of a picture's hash from `start` on, around its end. */
function bitsAt(hashes: Uint32Array, picture: number, start: number, width: number): number {
  const word = start >> 5
  const first = hashes[picture * hashWords + word] ?? 0
  const next = hashes[picture * hashWords + ((word + 1) % hashWords)] ?? 0
  const shift = start & 31
  const bits = shift === 0 ? first : (first >>> shift) | (next << (32 - shift))
  return bits & (2 ** width - 1)
}

/** Whether an earlier band has brought the two together. */
function agreeBefore(hashes: Uint32Array, one: number, other: number, start: number, width: number): boolean {
  for (let before = 0; before < start; before += bandStep) {
    if (bitsAt(hashes, one, before, width) === bitsAt(hashes, other, before, width)) return true
  }
  return false
}

function areClose(hashes: Uint32Array, one: number, other: number): boolean {
  let different = 0
  for (let word = 0; word < hashWords; word += 1) {
    different += ones((hashes[one * hashWords + word] ?? 0) ^ (hashes[other * hashWords + word] ?? 0))
  }
  return different <= mostDifferentBits
}

/** Bits set in 32 (Warren, Hacker's Delight, 5-1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
