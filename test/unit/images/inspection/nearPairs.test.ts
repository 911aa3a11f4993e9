import { expect, test } from 'vitest'
import { visitCandidates } from '../../../../main/images/inspection/candidates.ts'
import { comparable, squaredDistance } from '../../../../main/images/inspection/comparable.ts'
import { hashWords } from '../../../../main/images/inspection/differenceHash.ts'
import { cellsDiffer, moves } from '../../../../main/images/inspection/movedCells.ts'
import { findNearPairs } from '../../../../main/images/inspection/nearPairs.ts'
import { createStream, permutation } from '../../../../shared/stream.ts'
import { cleanSet, measured, platePixels, resultOf } from '../../../support/inspectionSets.ts'

test('near copies are the same in whatever order the pictures come', () => {
  const { pictures } = cleanSet(40)
  const copies = [3, 8, 21].map((at) => {
    const pixels = platePixels(createStream(1).fork(String(at)), at % 2 === 0 ? 'spot' : 'stripe')
    return measured(pixels.map((value) => value + 1), { path: `copy of ${at}` })
  })
  const all = [...pictures, ...copies]
  const found = [1, 2, 3].map((seed) => {
    const shuffled = [...permutation(createStream(seed), all.length)].flatMap((at) => all[at] ?? [])
    const pairs = resultOf(findNearPairs(shuffled))
    for (const [one, other] of pairs) expect(one).toBeLessThan(other)
    return pairs.map((pair) => pair.map((at) => shuffled[at]?.path).sort().join(' = ')).sort()
  })
  expect(found[0]).toEqual([3, 8, 21].map((at) => `/set/${'ab'[at % 2]}/${at}.png = copy of ${at}`).sort())
  expect(found[1]).toEqual(found[0])
  expect(found[2]).toEqual(found[0])
})

test('two pictures meet once, also where more share a band with them than are compared', () => {
  const stream = createStream(1)
  const count = 1500
  // The first band tells nothing: all have the same bits in it.
  const hashes = Uint32Array.from({ length: count * hashWords }, (_, at) =>
    at % hashWords === 0 ? stream.integer(2 ** 24) * 2 ** 8 : stream.integer(2 ** 32))
  hashes.copyWithin((count - 1) * hashWords, 0, hashWords)
  hashes[count * hashWords - 1] = (hashes[count * hashWords - 1] ?? 0) ^ 5
  const met: string[] = []
  resultOf(visitCandidates(hashes, (one, other) => met.push([one, other].sort((a, b) => a - b).join())))
  expect(met).toEqual([`0,${count - 1}`])
})

test('pictures whose cells differ, differ as much in their pixels', () => {
  const compared = resultOf(comparable(cleanSet(30).pictures))
  let differing = 0
  for (const [at, one] of compared.entries()) {
    const other = compared[(at * 7 + 1) % compared.length] ?? one
    for (const [index, move] of moves.entries()) {
      const most = 0.5 * (one.energy + other.energy)
      const overlap = (32 - Math.abs(move.down)) * (32 - Math.abs(move.right))
      if (!cellsDiffer(one.cells, other.cells, index, most * overlap)) continue
      differing += 1
      expect(squaredDistance(one, other, move, Infinity)).toBeGreaterThan(most)
    }
  }
  expect(differing).toBeGreaterThan(50)
})
