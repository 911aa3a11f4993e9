import { expect, test } from 'vitest'
import { paceOf, watched, type Watched } from '../../renderer/stores/pace.ts'

/** What was seen of an import that had done `done` pictures at each of these seconds. */
function seen(marks: readonly (readonly [seconds: number, done: number])[]): Watched {
  const all = marks.reduce<Watched | undefined>(
    (before, [seconds, done]) => watched(before, { phase: 'importing', done, total: 1000 }, seconds), undefined,
  )
  if (all === undefined) throw new Error('Nothing was seen.')
  return all
}

test('nothing is said before three seconds were watched, nor when nothing moves', () => {
  expect(paceOf(seen([[0, 0], [2, 100]]), 1000)).toBeUndefined()
  expect(paceOf(seen([[0, 10], [20, 10]]), 1000)).toBeUndefined()
})

test('the rate and the time left follow from what was done', () => {
  expect(paceOf(seen([[0, 0], [4, 100], [10, 500]]), 1000)).toEqual({ rate: 50, secondsLeft: 10 })
})

test('what is long ago does not count', () => {
  expect(paceOf(seen([[0, 0], [100, 10], [110, 210]]), 1000)).toEqual({ rate: 20, secondsLeft: 39.5 })
})

test('another phase, and one that begins anew, are watched from their beginning', () => {
  const before = seen([[0, 0], [10, 500]])
  expect(watched(before, { phase: 'checking', done: 3, total: 9 }, 11).marks).toEqual([{ seconds: 11, done: 3 }])
  expect(watched(before, { phase: 'importing', done: 3, total: 9 }, 11).marks).toEqual([{ seconds: 11, done: 3 }])
})
