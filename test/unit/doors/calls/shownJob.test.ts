import { expect, test } from 'vitest'
import { shownJob } from '../../../../main/doors/calls/shownJob.ts'
import type { Job } from '../../../../shared/domain/job.ts'

function jobOf(kind: Job['kind'], request: unknown, result?: unknown): Job {
  return {
    id: 1, kind, title: 'gears', request, state: { status: 'queued' }, position: 1, hours: 'any',
    createdAt: '2026-01-31T00:00:00Z', retries: 0, progress: undefined, workedSeconds: 0, expectedSeconds: undefined,
    result,
  }
}

const source = { kind: 'snapshot', libraryFolder: '/data', project: 'Bearings', number: 1 }

test.each([
  ['distill', { distillation: { source } }],
  ['compare', { match: { source } }],
  ['import', { projectName: 'Bearings', folder: '/pictures' }],
] as const)('a job of the kind %s names its project, and keeps what else was asked to itself', (kind, request) => {
  const shown = shownJob(jobOf(kind, request))
  expect(shown.project).toBe('Bearings')
  expect(JSON.stringify(shown)).not.toMatch(/data|pictures/)
})

test('a job for a folder names none', () => {
  const request = { distillation: { source: { kind: 'folder', path: '/a' } } }
  expect(shownJob(jobOf('distill', request))).not.toHaveProperty('project')
})

test('of its result only the places of its files are shown', () => {
  const { left } = shownJob(jobOf('distill', {}, { packPath: '/a.joryu', reportPath: '/a.html', more: 1 }))
  expect(left).toEqual({ packPath: '/a.joryu', reportPath: '/a.html' })
})

test('of one that was planned it is shown how long its parts should take', () => {
  const request = {
    distillation: { source },
    expectation: { executor: 'onnx', seconds: { loading: 5, experts: 15, distilling: 50, comparing: 30 } },
  }
  expect(shownJob({ ...jobOf('distill', request), expectedSeconds: 200 }).expectedPhases).toEqual({
    loading: 10, experts: 30, distilling: 100, comparing: 60,
  })
  expect(shownJob(jobOf('distill', { distillation: { source } }))).not.toHaveProperty('expectedPhases')
})
