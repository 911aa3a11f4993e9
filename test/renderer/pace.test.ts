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
  const slow = Array.from({ length: 12 }, (_, at) => [10 * at, at] as const)
  const quick = Array.from({ length: 40 }, (_, at) => [120 + at, 20 * at] as const)
  expect(paceOf(seen([...slow, ...quick]), 1000)).toEqual({ rate: 20, secondsLeft: 11 })
})

test('of slow steps more seconds count', () => {
  expect(paceOf(seen([[0, 0], [25, 1], [55, 2], [80, 4]]), 8)).toEqual({ rate: 0.05, secondsLeft: 80 })
})

test('another phase, and one that begins anew, are watched from their beginning', () => {
  const before = seen([[0, 0], [10, 500]])
  expect(watched(before, { phase: 'checking', done: 3, total: 9 }, 11).marks).toEqual([{ seconds: 11, done: 3 }])
  expect(watched(before, { phase: 'importing', done: 3, total: 9 }, 11).marks).toEqual([{ seconds: 11, done: 3 }])
})
