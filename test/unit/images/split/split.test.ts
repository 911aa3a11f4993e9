import { expect, test } from 'vitest'
import { bondPairsOf, bondedGroups } from '../../../../main/images/split/bondedGroups.ts'
import { drawSplit } from '../../../../main/images/split/draw.ts'
import { checkLeaks } from '../../../../main/images/split/leaks.ts'
import { newestLots } from '../../../../main/images/split/newestLots.ts'
import type { SplitPicture } from '../../../../main/images/split/splitPicture.ts'

type Facts = Omit<Partial<SplitPicture>, 'content'>

/** So many pictures, of which the same is known. */
function several(count: number, facts: Facts): readonly Facts[] {
  return Array.from({ length: count }, () => facts)
}

function picturesOf(...facts: readonly Facts[]): readonly SplitPicture[] {
  return facts.map((known, at) => ({ className: 'OK', content: `content ${at}`, ...known }))
}

const stratified = { method: 'stratified', share: 0.2, seed: 1, keepLots: false } as const

test('a part has a number in its lot: the same number in another lot is another part', () => {
  const all = picturesOf({ lot: 'A', part: '1' }, { lot: 'B', part: '1' }, { lot: 'A', part: '1' }, { part: '1' })
  expect(bondedGroups(all.length, bondPairsOf(all, [[1, 3]]), ['near-copy', 'part'])).toEqual([[0, 2], [1, 3]])
})

test('the same content is one group, whatever it is called', () => {
  const all = [{ content: 'a', className: 'OK' }, { content: 'b', className: 'OK' }, { content: 'a', className: 'NG' }]
  // Equal pictures look alike too, which tells nothing more.
  const pairs = bondPairsOf(all, [[0, 2]])
  expect([pairs.copy, pairs['near-copy']]).toEqual([[[0, 2]], []])
  expect(bondedGroups(3, pairs, ['copy', 'near-copy'])).toEqual([[0, 2], [1]])
})

test('a class that is one group is learned from; one of large groups misses its share; both are said', () => {
  const all = picturesOf(
    ...several(6, { className: 'dent', part: 'dented' }),
    ...several(40, { className: 'scratch', part: 'long' }), ...several(40, { className: 'scratch', part: 'short' }),
    ...several(50, {}),
  )
  const { account } = drawSplit(all, bondPairsOf(all, []), stratified)
  expect(account).toEqual({
    classes: [
      { className: 'OK', training: 40, test: 10, wished: 10 },
      { className: 'dent', training: 6, test: 0, wished: 1 },
      { className: 'scratch', training: 40, test: 40, wished: 16 },
    ],
    held: { bonds: [{ bond: 'part', groups: 3, pictures: 86 }], largest: 40 },
    facts: [
      { code: 'one-group', className: 'dent', pictures: 6 },
      { code: 'off-share', className: 'scratch', wished: 16, reached: 40 },
    ],
  })
})

test('another seed draws others, and over many a large group is tested on about as often as a single picture', () => {
  const all = picturesOf(...several(10, { part: 'turned' }), ...several(90, {}))
  const drawn = Array.from({ length: 200 }, (_, seed) =>
    drawSplit(all, bondPairsOf(all, []), { ...stratified, seed }).test)
  expect(new Set(drawn.map((tested) => [...tested].sort().join())).size).toBeGreaterThan(150)
  const share = (picture: number): number => drawn.filter((tested) => tested.has(picture)).length / drawn.length
  for (const picture of [0, 50]) expect(Math.abs(share(picture) - 0.2)).toBeLessThan(0.1)
})

test('by lot: the named ones, with the pictures like theirs, and a class that one side lacks is said', () => {
  const all = picturesOf({ lot: 'A' }, { lot: 'B', className: 'dent' }, { lot: 'B' }, { lot: 'A' }, {})
  const policy = { method: 'lot', lots: ['B'], keepLots: false } as const
  const { test: tested, account } = drawSplit(all, bondPairsOf(all, [[2, 3]]), policy)
  expect([...tested].sort()).toEqual([1, 2, 3])
  expect(account.facts).toEqual([
    { code: 'unknown', of: 'lot', pictures: 1 }, { code: 'followers', pictures: 1 },
    { code: 'one-group', className: 'dent', pictures: 1 },
  ])
  const kept = drawSplit(all, bondPairsOf(all, [[2, 3]]), { ...policy, keepLots: true })
  expect([...kept.test].sort()).toEqual([0, 1, 2, 3])
})

test('the newest lots go by their dates, without dates by their names; never all of them', () => {
  const dated = picturesOf(
    ...several(5, { lot: 'Z', date: '2026-01-05' }), ...several(3, { lot: 'A', date: '2026-03-01' }),
    ...several(2, { lot: 'B', date: '2026-02-01' }),
  )
  expect(newestLots(dated, 0.2)).toEqual(['A'])
  expect(newestLots(dated, 0.5)).toEqual(['A', 'B'])
  expect(newestLots(dated, 0.99)).toEqual(['A', 'B'])
  const numbered = picturesOf({ lot: 'lot 9' }, { lot: 'lot 10' }, { lot: 'lot 8' }, { lot: 'lot 10' })
  expect(newestLots(numbered, 0.1)).toEqual(['lot 10'])
  expect(newestLots(picturesOf({ lot: 'A' }, {}), 0.2)).toEqual([])
})

test('by date: that day and later are tested on; what has no date is learned from', () => {
  const all = picturesOf({ date: '2026-01-31' }, { date: '2026-02-01' }, { date: '2026-02-02', className: 'dent' }, {})
  const { test: tested, account } = drawSplit(all, bondPairsOf(all, []), {
    method: 'date', from: '2026-02-01', keepLots: false,
  })
  expect([...tested]).toEqual([1, 2])
  expect(account.facts).toContainEqual({ code: 'unknown', of: 'date', pictures: 1 })
})

test('what is on both sides leaks, from the worst; a lot is a warning; what was not measured is not known', () => {
  const all = picturesOf({ part: '1', lot: 'A' }, { part: '1', lot: 'A' }, { lot: 'A' }, {}, {}, {})
  const pairs = bondPairsOf(all, [[3, 4], [4, 5]])
  const check = (test: readonly number[], unmeasured = 0): unknown =>
    checkLeaks(pairs, all.map((_, at) => test.includes(at)), unmeasured)
  expect(check([1, 5])).toEqual({
    state: 'leaking',
    leaks: [
      { bond: 'near-copy', groups: [[4, 5]] }, { bond: 'part', groups: [[0, 1]] }, { bond: 'lot', groups: [[0, 1, 2]] },
    ],
    unmeasured: 0,
  })
  expect(check([0, 1], 2)).toEqual({
    state: 'unchecked', leaks: [{ bond: 'lot', groups: [[0, 1, 2]] }], unmeasured: 2,
  })
  expect(check([3, 4, 5], 0)).toEqual({ state: 'clean', leaks: [], unmeasured: 0 })
  expect(check([3], 1)).toMatchObject({ state: 'leaking' })
})
