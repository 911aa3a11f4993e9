import { expect, test } from 'vitest'
import { recommendedSize } from '../../../shared/domain/sweep.ts'
import { sweepSeconds } from '../../../shared/domain/studyPlan.ts'
import { sketchSize, sketchSweep } from '../../support/sketchSweep.ts'

test('the smallest size is recommended that may be as good as the best', () => {
  const sizes = [sketchSize(40_000, 1, 0.9), sketchSize(12_000, 1, 0.885), sketchSize(4000, 1, 0.87)]
  expect(recommendedSize({ points: sizes })?.budgetBytes).toBe(12_000)
})

test('a small size that is the best is recommended, and none where no pack could be made', () => {
  expect(recommendedSize({ points: [sketchSize(4000, 1, 0.9), sketchSize(8000, 1, 0.8)] })?.budgetBytes).toBe(4000)
  expect(recommendedSize({ points: sketchSweep.points.filter((point) => 'problem' in point) })).toBeUndefined()
})

test('the packs of a sweep share experts where they share a seed', () => {
  const seconds = { loading: 1, experts: 10, distilling: 20, comparing: 30 }
  expect(sweepSeconds(seconds, { sizes: 3, repeats: 2 })).toBe(1 + 2 * (10 + 3 * 50))
})
