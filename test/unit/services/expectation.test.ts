import { expect, test } from 'vitest'
import { withExpectation } from '../../../main/services/expectation.ts'
import type { PackNotes } from '../../../main/pack/buildPack.ts'
import { sketchComparison } from '../../support/evidenceComparison.ts'
import { sampleContent } from '../../support/packSample.ts'

async function notesFor(accuracies: readonly number[]): Promise<PackNotes> {
  const sketch = { accuracies }
  const comparison = sketchComparison({ full: sketch, pack: sketch, random: sketch, kMeans: sketch, coded: sketch })
  return withExpectation(await sampleContent(), comparison).notes
}

test('the accuracy of one network more, by Student: t(0.975; 2) = 4.302653, s = 0.02, root of 1 + 1/3', async () => {
  const { expected, seeds } = await notesFor([0.7, 0.72, 0.74])
  expect(expected?.accuracy).toBeCloseTo(0.72, 12)
  expect(expected?.tolerance).toBeCloseTo(4.302653 * 0.02 * Math.sqrt(4 / 3), 7)
  expect(seeds).toEqual({ distillation: 1, evaluation: [1, 2, 3] })
})

test('near 1 the tolerance is as wide as anywhere', async () => {
  const middle = await notesFor([0.7, 0.72, 0.74])
  const high = await notesFor([0.96, 0.98, 1])
  expect(high.expected?.tolerance).toBeCloseTo(middle.expected?.tolerance ?? NaN, 12)
})

test('networks that agree exactly leave one of the 200 test pictures open, and one alone everything', async () => {
  expect((await notesFor([1, 1, 1])).expected).toEqual({ accuracy: 1, tolerance: 1 / 200 })
  expect((await notesFor([0.9])).expected).toEqual({ accuracy: 0.9, tolerance: 1 })
})
