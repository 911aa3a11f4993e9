import { expect, test } from 'vitest'
import { headwayOf } from '../../renderer/steps/distill/headway.ts'
import { jobInView } from '../../renderer/steps/distill/jobInView.ts'
import { endings } from '../../renderer/stores/endings.ts'
import { shownJob, workingJob } from '../support/shownJobs.ts'

const plan = { expectedSeconds: 100, expectedPhases: { loading: 10, experts: 30, distilling: 40, comparing: 20 } }
const endedAt = '2026-01-31T10:00:00Z'

test.each([
  [undefined, undefined, 100],
  [{ phase: 'loading', done: 5, total: 10 }, 0.05, 95],
  [{ phase: 'probing', done: 0, total: 4 }, 0.1, 90],
  [{ phase: 'experts', done: 1, total: 3 }, 0.2, 80],
  [{ phase: 'comparing', done: 1, total: 1 }, 1, 0],
] as const)('by its plan, a job that told %o is done to %s, and has %s seconds left', (progress, part, secondsLeft) => {
  const headway = headwayOf(workingJob(1, progress, plan), undefined)
  expect(headway.of).toBe('job')
  if (part === undefined) expect(headway.part).toBeUndefined()
  else expect(headway.part).toBeCloseTo(part)
  expect(headway.secondsLeft).toBeCloseTo(secondsLeft)
})

test('what is left of a stage is taken from its pace, and of the others from the plan', () => {
  const job = workingJob(1, { phase: 'distilling', done: 1, total: 2 }, plan)
  expect(headwayOf(job, { rate: 1, secondsLeft: 500 })).toMatchObject({ part: 0.6, secondsLeft: 520, of: 'job' })
})

test('without a plan, nothing is said of all, and of the stage what its pace says', () => {
  const job = workingJob(1, { phase: 'experts', done: 1, total: 3 })
  expect(headwayOf(job, { rate: 1, secondsLeft: 7 })).toEqual({ part: undefined, secondsLeft: 7, of: 'stage' })
})

test('of several packs, each counts the same', () => {
  const progress = { phase: 'comparing', done: 1, total: 2, pack: { number: 3, total: 4 } } as const
  const headway = headwayOf(workingJob(1, progress, { kind: 'sweep', expectedSeconds: 240 }), undefined)
  expect(headway.part).toBeCloseTo((2 + 2.5 / 3) / 4)
  expect(headway.secondsLeft).toBeCloseTo(240 * (1 - (2 + 2.5 / 3) / 4))
})

test('a person sees what works, else what has stopped, else what waits, else what ended last', () => {
  const ended = [1, 3, 2].map((id) => shownJob(id, { state: { status: 'succeeded', endedAt } }))
  const waiting = shownJob(4, { position: 9 })
  const stopped = shownJob(5, {
    state: { status: 'interrupted', stoppedAt: endedAt, interruption: { kind: 'silent' } }, position: 10,
  })
  const working = workingJob(6, undefined, { position: 11 })
  expect(jobInView([])).toBeUndefined()
  expect(jobInView(ended)?.id).toBe(3)
  expect(jobInView([...ended, waiting, shownJob(7, { position: 8 })])?.id).toBe(7)
  expect(jobInView([...ended, waiting, stopped])?.id).toBe(5)
  expect(jobInView([...ended, waiting, stopped, working])?.id).toBe(6)
})

test('what has ended or stopped since is told, but nothing that a person has done herself, and nothing unseen', () => {
  const now = [
    shownJob(1, { state: { status: 'succeeded', endedAt } }),
    shownJob(2, { state: { status: 'cancelled', endedAt } }),
    shownJob(3, { state: { status: 'failed', endedAt, problem: { code: 'check-what' } } }),
    shownJob(4, { state: { status: 'succeeded', endedAt } }),
  ]
  const before = [workingJob(1, undefined), workingJob(2, undefined), shownJob(3)]
  expect(endings(before, now).map(({ id, status }) => [id, status])).toEqual([[1, 'succeeded'], [3, 'failed']])
  expect(endings([], now)).toEqual([])
})
