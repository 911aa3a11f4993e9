import { expect, test } from 'vitest'
import { inspectSet } from '../../../../main/images/inspection/inspect.ts'
import { findNearPairs } from '../../../../main/images/inspection/nearPairs.ts'
import { createStream } from '../../../../shared/stream.ts'
import { cleanSet, measured, platePixels } from '../../../support/inspectionSets.ts'

test('an inspection says how far it is, never less than before', () => {
  const told = [...inspectSet(cleanSet(50))]
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.every((part) => part >= 0 && part <= 1)).toBe(true)
  expect(told.at(-1)).toBe(1)
  expect(told.length).toBeGreaterThan(100)
})

test('a search for near copies can be stopped many times, also where all pictures are alike', () => {
  const first = platePixels(createStream(1))
  const alike = Array.from({ length: 50 }, (_, at) => measured(first.map((value, pixel) => value + ((at * pixel) % 3))))
  // Each of the 1,225 pairs is compared, a hundred between two yields at most.
  expect([...findNearPairs(alike)].length).toBeGreaterThan(12)
})
