import { expect, test } from 'vitest'
import { runningMean } from '../../renderer/steps/distill/runningMean.ts'

test.each([
  [[], 3, []],
  [[4], 3, [4]],
  [[1, 2, 6, 10, 2], 3, [1, 1.5, 3, 6, 6]],
  [[1, 2, 6], 1, [1, 2, 6]],
])('of %j, each with up to %i, the means are %j', (values, window, means) => {
  expect(runningMean(values, window)).toEqual(means)
})
