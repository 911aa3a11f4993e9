import { hashWords } from './differenceHash.ts'
import type { Steps } from './steps.ts'

/** Bits by which the hashes of one picture, moved by a pixel or stored anew, may differ. Strangers differ in 64. */
const mostDifferentBits = 26

/** Bits from the start of one band to that of the next. */
const bandStep = 8
const bandCount = (hashWords * 32) / bandStep

/** Bits that are looked at together: a band is as many of these wide as it must be, and two at least. */
const stepBits = 4
const leastSteps = 2
const mostSteps = (hashWords * 32) / stepBits

/** Pictures that may share a band: where more do, the band is made wider for them until it tells them apart. */
const mostInBand = 500

/** Comparisons of hashes between two yields, and how many of them a visit takes as long as. */
const comparisonsAtATime = 100_000
const visitCost = 500

/** Part of the time that the bands take. */
const partOfBands = 0.05

/**
 * Calls `visit` once for each pair of pictures whose hashes agree in a band and nearly so in all. Only those are
 * compared: their number grows with that of the pictures and not with its square. Which pairs they are does not depend
 * on the order, unless more than `mostInBand` pictures have the very same hash.
 *
 * @param hashes [n, hashWords]
 */
export function* visitCandidates(
  hashes: Uint32Array,
  visit: (one: number, other: number) => void,
): Steps<void> {
  const bands: Band[] = []
  for (let band = 0; band < bandCount; band += 1) {
    bands.push(bandAt(hashes, band * bandStep))
    yield (partOfBands * band) / bandCount
  }
  let cost = 0
  for (const [band, { groups }] of bands.entries()) {
    const earlier = bands.slice(0, band)
    for (const [at, group] of groups.entries()) {
      for (const [index, picture] of group.entries()) {
        const others = group.slice(Math.max(0, index - mostInBand), index)
        const met = others.filter((other) => areClose(hashes, other, picture) && !haveMet(earlier, other, picture))
        for (const other of met) visit(other, picture)
        cost += others.length + visitCost * met.length
        if (cost < comparisonsAtATime) continue
        cost = 0
        yield partOfBands + ((1 - partOfBands) * (band + at / groups.length)) / bandCount
      }
    }
  }
}

/** What pictures share in a band. */
interface Band {
  readonly groups: readonly (readonly number[])[]
  /** [n], the place of each picture's group; -1 where it is alone. */
  readonly places: Int32Array
}

function bandAt(hashes: Uint32Array, start: number): Band {
  const groups = groupsInBand(hashes, start)
  const places = new Int32Array(hashes.length / hashWords).fill(-1)
  groups.forEach((group, at) => group.forEach((picture) => (places[picture] = at)))
  return { groups, places }
}

/** Pictures that agree in a band, which is as wide as it must be for each group. Those of one picture are left out. */
function groupsInBand(hashes: Uint32Array, start: number): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = []
  const open: { readonly group: readonly number[]; readonly steps: number }[] = [
    { group: [...new Array(hashes.length / hashWords).keys()], steps: 0 },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { group, steps } = next
    if (steps === mostSteps || (steps >= leastSteps && group.length <= mostInBand)) {
      groups.push(group)
      continue
    }
    const parts = Map.groupBy(group, (picture) => bitsAt(hashes, picture, start + steps * stepBits))
    for (const part of parts.values()) if (part.length > 1) open.push({ group: part, steps: steps + 1 })
  }
  return groups
}

/** `stepBits` bits of a picture's hash from a multiple of that on, around its end. */
function bitsAt(hashes: Uint32Array, picture: number, from: number): number {
  const start = from % (hashWords * 32)
  return ((hashes[picture * hashWords + (start >> 5)] ?? 0) >>> (start & 31)) & (2 ** stepBits - 1)
}

function haveMet(bands: readonly Band[], one: number, other: number): boolean {
  return bands.some(({ places }) => places[one] !== -1 && places[one] === places[other])
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
