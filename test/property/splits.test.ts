import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bondedGroups, bondPairsOf } from '../../main/images/split/bondedGroups.ts'
import { drawSplit } from '../../main/images/split/draw.ts'
import { checkLeaks } from '../../main/images/split/leaks.ts'
import type { Pair } from '../../main/images/inspection/groups.ts'
import type { SplitPicture } from '../../main/images/split/splitPicture.ts'
import { bonds, type DrawnPolicy } from '../../shared/domain/splitPolicy.ts'

/** Whatever pictures may be: few or many, alone, in parts and lots, of which nothing is known, in skewed classes. */
const pictures: fc.Arbitrary<readonly SplitPicture[]> = fc.array(
  fc.record({
    className: fc.constantFrom('OK', 'OK', 'OK', 'scratch', 'dent'),
    lot: fc.constantFrom('A', 'B', 'C', undefined),
    part: fc.option(fc.integer({ min: 1, max: 12 }).map(String), { nil: undefined }),
    date: fc.option(fc.integer({ min: 10, max: 28 }).map((day) => `2026-02-${day}`), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 60 },
).map((rows) => rows.map(({ className, lot, part, date }, at) => ({
  content: `content ${at}`, className, ...(lot && { lot }), ...(part && { part }), ...(date && { date }),
})))

/** Pictures, and pairs of them that look alike. */
interface Alike {
  readonly all: readonly SplitPicture[]
  readonly near: readonly Pair[]
}

const alike: fc.Arbitrary<Alike> = pictures.chain((all) => {
  const index = fc.integer({ min: 0, max: all.length - 1 })
  const near = fc.array(fc.tuple(index, index), { maxLength: 12 })
  return fc.record({ all: fc.constant(all), near: near.map((pairs) => pairs.filter(([one, other]) => one < other)) })
})

const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })

const policies: fc.Arbitrary<DrawnPolicy> = fc.oneof(
  fc.record({ method: fc.constant('stratified' as const), share, seed: fc.nat(1000), keepLots: fc.boolean() }),
  fc.record({ method: fc.constant('lot' as const), keepLots: fc.boolean(), lots: fc.subarray(['A', 'B', 'C']) }),
  fc.record({ method: fc.constant('date' as const), from: fc.constant('2026-02-20'), keepLots: fc.boolean() }),
)

test('every picture is on one side, no group is on both, and so nothing leaks', () => {
  fc.assert(fc.property(alike, policies, ({ all, near }, policy) => {
    const pairs = bondPairsOf(all, near)
    const { test: tested, account } = drawSplit(all, pairs, policy)
    for (const at of tested) expect(all[at]).toBeDefined()
    const counted = account.classes.reduce((sum, split) => sum + split.training + split.test, 0)
    expect([counted, account.classes.reduce((sum, split) => sum + split.test, 0)]).toEqual([all.length, tested.size])
    for (const group of bondedGroups(all.length, pairs, bonds.filter((bond) => bond !== 'lot'))) {
      expect(new Set(group.map((member) => tested.has(member))).size).toBe(1)
    }
    const { state, leaks } = checkLeaks(pairs, all.map((_, at) => tested.has(at)), 0)
    expect(state).toBe('clean')
    if (policy.keepLots) expect(leaks).toEqual([])
  }))
})

test('the same pictures are divided the same, in whichever order they come', () => {
  const shuffled = alike.chain(({ all, near }) => fc.record({
    all: fc.constant(all),
    near: fc.constant(near),
    order: fc.shuffledSubarray(all.map((_, at) => at), { minLength: all.length }),
  }))
  fc.assert(fc.property(shuffled, policies, ({ all, near, order }, policy) => {
    const contentsOf = (set: readonly SplitPicture[], pairs: readonly Pair[]): readonly string[] =>
      [...drawSplit(set, bondPairsOf(set, pairs), policy).test].map((at) => set[at]?.content ?? '').sort()
    const moved = order.flatMap((at) => all[at] ?? [])
    const movedPairs = near.map(([one, other]): Pair => {
      const [first = 0, second = 0] = [order.indexOf(one), order.indexOf(other)].sort((a, b) => a - b)
      return [first, second]
    })
    expect(contentsOf(moved, movedPairs)).toEqual(contentsOf(all, near))
  }))
})

test('a class misses its share by no more than its largest group, and is on both sides if it has two groups', () => {
  // Groups within a class: where they span classes, what is right for one may be wrong for another.
  const within = pictures.map((all) => all.map(({ content, className, part }): SplitPicture =>
    part === undefined ? { content, className } : { content, className, part: `${className} ${part}` }))
  fc.assert(fc.property(within, share, fc.nat(1000), (all, wish, seed) => {
    const pairs = bondPairsOf(all, [])
    const { account } = drawSplit(all, pairs, { method: 'stratified', share: wish, seed, keepLots: false })
    const groups = bondedGroups(all.length, pairs, ['part'])
    for (const { className, training, test: tested, wished = NaN } of account.classes) {
      const sizes = groups.filter(([first = -1]) => all[first]?.className === className)
        .map(({ length }) => length)
      if (sizes.length === 1) expect(tested).toBe(0)
      else expect(Math.min(training, tested)).toBeGreaterThan(0)
      expect(Math.abs(tested - wished)).toBeLessThanOrEqual(sizes.length === 1 ? wished : Math.max(...sizes))
    }
  }))
})

test('pictures that belong to no other are divided exactly', () => {
  const classes = fc.array(fc.constantFrom('OK', 'scratch'), { minLength: 1, maxLength: 80 })
  fc.assert(fc.property(classes, share, fc.nat(1000), (classNames, wish, seed) => {
    const all = classNames.map((className, at) => ({ className, content: String(at) }))
    const policy = { method: 'stratified', share: wish, seed, keepLots: false } as const
    const { classes: splits, facts } = drawSplit(all, bondPairsOf(all, []), policy).account
    for (const { test: tested, wished } of splits) expect(tested).toBe(wished)
    expect(facts.filter(({ code }) => code !== 'one-group')).toEqual([])
  }))
})
