import { expect, test } from 'vitest'
import { stepStates, stepToGoOn } from '../../renderer/steps/stepStates.ts'
import type { ShownJob } from '../../renderer/stores/jobTypes.ts'
import type { ListedPack, ProjectPage } from '../../renderer/stores/projects.ts'

const createdAt = '2026-01-31T00:00:00Z'
const someClass = { name: 'ok', counts: { training: 2, test: 1 }, quarantined: { training: 0, test: 0 } }

function page(facts: Partial<ProjectPage['facts']> = {}, packs: readonly ListedPack[] = []): ProjectPage {
  return {
    facts: { name: 'gears', createdAt, sources: [], classes: [], decisions: 0, snapshots: 0, ...facts },
    account: { found: 0, imported: 0, duplicates: 0, skipped: 0, gone: 0, skippedFiles: [] },
    packs,
  }
}

function job(id: number, kind: ShownJob['kind'], state: ShownJob['state']): ShownJob {
  return {
    id, kind, title: 'gears', project: 'gears', state, position: id, hours: 'any', createdAt, retries: 0,
    workedSeconds: 0, left: {},
  }
}

function pack(id: number, verdict: 'good' | 'poor' | undefined): ListedPack {
  const runs = verdict === undefined ? [] : [{ snapshot: 1, verdict, madeAt: createdAt }]
  return { id, path: '/pack.joryu', fileBytes: 1, fileHash: '0'.repeat(64), madeAt: createdAt, runs }
}

const checked = { checkedAt: createdAt, open: 0, decided: 0, isCurrent: true }

test('an empty project waits for pictures, and everything after them says so', () => {
  const states = stepStates(page(), [])
  expect(states.pictures).toEqual({ kind: 'to-do' })
  expect(states.check).toEqual({ kind: 'locked', why: 'no-pictures' })
  expect(states.distill).toEqual({ kind: 'locked', why: 'no-pictures' })
  expect(states['hand-over']).toEqual({ kind: 'locked', why: 'no-pack' })
  expect(stepToGoOn(states)).toBe('pictures')
})

test('pictures have to be frozen before they are distilled', () => {
  const states = stepStates(page({ classes: [someClass], check: checked }), [])
  expect(states.check).toEqual({ kind: 'to-do' })
  expect(states.size).toEqual({ kind: 'locked', why: 'no-snapshot' })
  expect(stepStates(page({ classes: [someClass], check: checked, snapshots: 1 }), []).check).toEqual({ kind: 'done' })
})

test.each([
  [{ ...checked, isCurrent: false }, 'check-old'],
  [{ ...checked, open: 2 }, 'findings-open'],
] as const)('a check that needs a look says why: %o', (check, why) => {
  expect(stepStates(page({ classes: [someClass], check, snapshots: 1 }), []).check).toEqual({ kind: 'attention', why })
})

test('what runs is running, also after a failure before it; what has stopped wants to be looked at', () => {
  const facts = { classes: [someClass], check: checked, snapshots: 1 }
  const problem = { code: 'disk-full', path: '/' } as const
  const failed = job(1, 'distill', { status: 'failed', endedAt: createdAt, problem })
  const states = stepStates(page(facts), [failed, job(2, 'distill', { status: 'running', startedAt: createdAt })])
  expect(states.distill).toEqual({ kind: 'running' })
  expect(stepStates(page(facts), [failed]).distill).toEqual({ kind: 'attention', why: 'job-stopped' })
  expect(stepToGoOn(states)).toBe('size')
})

test('the newest pack decides how the comparison stands', () => {
  const facts = { classes: [someClass], check: checked, snapshots: 1 }
  const compareWith = (...packs: ListedPack[]): object => stepStates(page(facts, packs), []).compare
  expect(compareWith(pack(1, 'poor'), pack(2, 'good'))).toEqual({ kind: 'done' })
  expect(compareWith(pack(2, 'poor'), pack(1, 'good'))).toEqual({ kind: 'attention', why: 'verdict-weak' })
  expect(compareWith(pack(1, undefined))).toEqual({ kind: 'to-do' })
})
