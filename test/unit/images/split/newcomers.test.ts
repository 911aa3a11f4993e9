import { expect, test } from 'vitest'
import { bondPairsOf } from '../../../../main/images/split/bondedGroups.ts'
import { sidesOfNewcomers } from '../../../../main/images/split/newcomers.ts'
import type { SplitName } from '../../../../shared/domain/library.ts'
import type { DrawnPolicy } from '../../../../shared/domain/splitPolicy.ts'

/** Each picture is like the one before it, but for those that begin anew. */
const pictures = [
  { at: 'test', lot: 'A' }, { lot: 'A' }, { at: 'training', lot: 'A' },
  { begins: true, at: 'training', lot: 'B' }, { lot: 'B', date: '2026-02-02' },
  { begins: true, lot: 'B' }, { begins: true, date: '2026-02-03' }, { begins: true },
] as const satisfies readonly { begins?: true; at?: SplitName; lot?: string; date?: string }[]

function sides(policy: DrawnPolicy): readonly (SplitName | undefined)[] {
  const all = pictures.map((facts, at) => ({
    content: String(at), className: 'OK', ...('lot' in facts && { lot: facts.lot }),
    ...('date' in facts && { date: facts.date }),
  }))
  const near = pictures.flatMap((facts, at) => (at === 0 || 'begins' in facts ? [] : [[at - 1, at] as const]))
  const assigned = pictures.map((facts) => ('at' in facts ? facts.at : undefined))
  const placed = sidesOfNewcomers(all, assigned, bondPairsOf(all, near), policy)
  expect([...placed.keys()].toSorted()).toEqual([1, 4, 5, 6, 7])
  return [1, 4, 5, 6, 7].map((at) => placed.get(at))
}

const stratified = { method: 'stratified', share: 0.2, seed: 1, keepLots: false } as const

test('a newcomer goes where its group is, to test if that is on both sides; alone it is learned from', () => {
  expect(sides(stratified)).toEqual(['test', 'training', 'training', 'training', 'training'])
})

test('by lot and by date the rule decides about those that belong to nobody', () => {
  expect(sides({ method: 'lot', lots: ['B'], keepLots: false })).toEqual(
    ['test', 'training', 'test', 'training', 'training'],
  )
  expect(sides({ method: 'date', from: '2026-02-01', keepLots: false })).toEqual(
    ['test', 'training', 'training', 'test', 'training'],
  )
})
