import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isActive, isEnded, type JobOccurrence, type JobState, type JobStatus } from '../../shared/domain/job.ts'
import { transition } from '../../shared/domain/jobTransition.ts'

const statuses: readonly JobStatus[] = [
  'queued', 'running', 'pausing', 'cancelling', 'paused', 'interrupted', 'succeeded', 'cancelled', 'failed',
]

const occurrence: fc.Arbitrary<JobOccurrence> = fc.constantFrom<JobOccurrence>(
  { kind: 'start' },
  { kind: 'pause' },
  { kind: 'resume' },
  { kind: 'cancel' },
  { kind: 'stopped' },
  { kind: 'finished' },
  { kind: 'failed', problem: { code: 'disk-full', path: '/out' } },
  { kind: 'failed', problem: { code: 'training-diverged', step: 3 } },
  { kind: 'lost', interruption: { kind: 'out-of-memory' } },
)

/** The states that a new job goes through. */
function walk(occurrences: readonly JobOccurrence[]): readonly JobState[] {
  const states: JobState[] = [{ status: 'queued' }]
  for (const [at, one] of occurrences.entries()) {
    states.push(transition(states.at(-1) ?? { status: 'queued' }, one, time(at)))
  }
  return states
}

function time(at: number): string {
  return new Date(at * 1000).toISOString()
}

describe('whatever happens to a job', () => {
  test('it is in a state that is known, and one that ended stays as it is', () => {
    fc.assert(fc.property(fc.array(occurrence, { maxLength: 40 }), (occurrences) => {
      const states = walk(occurrences)
      for (const [at, state] of states.entries()) {
        expect(statuses).toContain(state.status)
        if (isEnded(state)) expect(states.slice(at).every((later) => later === state)).toBe(true)
        expect(isEnded(state) && isActive(state)).toBe(false)
      }
    }))
  })

  test('it works only between a start and the end of its process', () => {
    fc.assert(fc.property(fc.array(occurrence, { maxLength: 40 }), (occurrences) => {
      const states = walk(occurrences)
      for (const [at, state] of states.entries()) {
        const before = states[at - 1]
        if (isActive(state) && before && !isActive(before)) {
          expect(before.status).toBe('queued')
          expect(occurrences[at - 1]?.kind).toBe('start')
        }
      }
    }))
  })

  test('a cancel ends it, at once or when its process ends, and it never starts again', () => {
    fc.assert(fc.property(
      fc.array(occurrence, { maxLength: 20 }),
      fc.array(occurrence, { maxLength: 20 }),
      (before, after) => {
        const cancelled = walk([...before, { kind: 'cancel' }]).at(-1)
        const states = walk([...before, { kind: 'cancel' }, ...after]).slice(before.length + 1)
        for (const { status } of states) expect(['cancelling', 'succeeded', 'cancelled', 'failed']).toContain(status)
        if (cancelled && isActive(cancelled)) {
          const lost = { kind: 'lost', interruption: { kind: 'silent' } } as const
          expect(transition(cancelled, lost, time(99)).status).toBe('cancelled')
        }
      },
    ))
  })

  test('a job that stopped before its end goes on when it is asked to', () => {
    fc.assert(fc.property(fc.array(occurrence, { maxLength: 40 }), (occurrences) => {
      const last = walk(occurrences).at(-1)
      fc.pre(last?.status === 'paused' || last?.status === 'interrupted')
      expect(transition(last, { kind: 'resume' }, time(99))).toEqual({ status: 'queued' })
    }))
  })
})

test.each([
  ['running', { kind: 'failed', problem: { code: 'disk-full', path: '/out' } }, 'interrupted'],
  ['running', { kind: 'failed', problem: { code: 'training-diverged', step: 3 } }, 'failed'],
  ['running', { kind: 'lost', interruption: { kind: 'crashed', ending: 'SIGSEGV' } }, 'interrupted'],
  ['running', { kind: 'stopped' }, 'paused'],
  ['pausing', { kind: 'stopped' }, 'paused'],
  ['pausing', { kind: 'lost', interruption: { kind: 'out-of-memory' } }, 'paused'],
  ['pausing', { kind: 'cancel' }, 'cancelling'],
  ['pausing', { kind: 'finished' }, 'succeeded'],
  ['cancelling', { kind: 'pause' }, 'cancelling'],
  ['cancelling', { kind: 'finished' }, 'succeeded'],
  ['cancelling', { kind: 'failed', problem: { code: 'internal', detail: 'shape' } }, 'cancelled'],
] as const)('a job that is %s becomes what it must', (status, occurrence, expected) => {
  const state = { status, startedAt: time(0), next: 'paused' } as const
  expect(transition(state, occurrence, time(1)).status).toBe(expected)
})

test('a person who goes on with a job before it has paused gets it back in the queue', () => {
  const pausing = transition({ status: 'running', startedAt: time(0) }, { kind: 'pause' }, time(1))
  const next = transition(pausing, { kind: 'resume' }, time(2))
  expect(next.status).toBe('pausing')
  expect(transition(next, { kind: 'stopped' }, time(3))).toEqual({ status: 'queued' })
  const again = transition(next, { kind: 'pause' }, time(3))
  expect(transition(again, { kind: 'stopped' }, time(4)).status).toBe('paused')
})
