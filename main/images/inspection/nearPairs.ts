import { createHash } from 'node:crypto'
import { visitCandidates } from './candidates.ts'
import { areAlike, comparable, squaredDistance, type ComparablePicture, type Looks } from './comparable.ts'
import { differenceHashes } from './differenceHash.ts'
import type { Pair } from './groups.ts'
import { asPart, type Steps } from './steps.ts'
import { textureAgreement } from './texture.ts'

/** How much more textures of near copies agree than those of a picture and its nearest stranger usually do. */
const moreThanUsual = 0.1

/** In no set is less agreement a sign, nor is more asked for: storing anew with losses costs some of it. */
const agreementLimits = { least: 0.4, most: 0.8 }

/** Pictures whose nearest strangers are looked for, and those among which they are. */
const askedPictures = 300
const comparedPictures = 2000

/** Pictures whose content is hashed between two yields. */
const picturesAtATime = 1000

/**
 * Pairs of pictures that are one picture moved by a pixel, stored anew or slightly changed. Pictures from a fixed
 * camera are all alike, so only what differs from the mean picture of the set is compared: first as small pictures,
 * then by texture, which no two parts share. What is found does not depend on the order of the pictures.
 *
 * @returns each pair once, the lower index first
 */
export function* findNearPairs(pictures: readonly Looks[]): Steps<readonly Pair[]> {
  const order = yield* asPart(orderOfContents(pictures), 0, 0.02)
  const ordered = order.flatMap((at) => pictures[at] ?? [])
  const compared = yield* asPart(comparable(ordered), 0.02, 0.1)
  const least = yield* asPart(leastAgreement(compared), 0.1, 0.15)
  const hashes = yield* asPart(differenceHashes(ordered.map(({ thumbnail }) => thumbnail)), 0.15, 0.17)
  const pairs: Pair[] = []
  const visit = (one: number, other: number): void => {
    const [first, second] = [compared[one], compared[other]]
    if (!first || !second || !areAlike(first, second)) return
    if (textureAgreement(first.texture(), second.texture()) < least) return
    const [place = 0, otherPlace = 0] = [order[one], order[other]]
    pairs.push(place < otherPlace ? [place, otherPlace] : [otherPlace, place])
  }
  yield* asPart(visitCandidates(hashes, visit), 0.17, 1)
  return pairs
}

/** As good as random, and the same however pictures are called and sorted. */
function* orderOfContents(pictures: readonly Looks[]): Steps<readonly number[]> {
  const keys = new Float64Array(pictures.length)
  for (const [at, { thumbnail, detail }] of pictures.entries()) {
    keys[at] = createHash('sha256').update(thumbnail).update(detail).digest().readUIntBE(0, 6)
    if (at % picturesAtATime === 0) yield at / pictures.length
  }
  return [...keys.keys()].sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0))
}

/** How much textures must agree in this set. A tenth of the sample may be near copies themselves. */
function* leastAgreement(compared: readonly ComparablePicture[]): Steps<number> {
  const others = compared.slice(0, comparedPictures)
  const agreements: number[] = []
  for (const asked of others.slice(0, askedPictures)) {
    const nearest = nearestOf(asked, others)
    agreements.push(nearest ? textureAgreement(asked.texture(), nearest.texture()) : 0)
    yield agreements.length / askedPictures
  }
  const high = agreements.sort((one, other) => one - other)[Math.floor(agreements.length * 0.9)] ?? 0
  return Math.min(agreementLimits.most, Math.max(agreementLimits.least, high + moreThanUsual))
}

function nearestOf(
  asked: ComparablePicture,
  others: readonly ComparablePicture[],
): ComparablePicture | undefined {
  let nearest: ComparablePicture | undefined
  let least = Infinity
  for (const other of others) {
    const distance = other === asked ? Infinity : squaredDistance(asked, other, { down: 0, right: 0 }, least)
    if (distance >= least) continue
    least = distance
    nearest = other
  }
  return nearest
}
