import { beforeEach, expect, test } from 'vitest'
import { createCorrespondence, type Correspondence } from '../../renderer/host/correspondence.ts'
import { CallCancelled, CallRefused, ConnectionLost } from '../../renderer/host/host.ts'
import type { ToProgram } from '../../shared/contract/envelopes.ts'

let sent: ToProgram[]
let isOpen: boolean
let program: Correspondence

beforeEach(() => {
  sent = []
  isOpen = true
  program = createCorrespondence((message) => {
    if (isOpen) sent.push(message)
    return isOpen
  })
})

test('answers reach whoever asked, in whatever order they come', async () => {
  const one = program.ask('projects.create', { name: '軸受' })
  const other = program.ask('projects.list', undefined)
  expect(sent).toEqual([
    { kind: 'call', id: 1, name: 'projects.create', input: { name: '軸受' } },
    { kind: 'call', id: 2, name: 'projects.list' },
  ])
  program.receive({ kind: 'reply', id: 2, outcome: { ok: true, value: [] } })
  program.receive({ kind: 'reply', id: 1, outcome: { ok: true, value: { name: '軸受' } } })
  expect(await Promise.all([one, other])).toEqual([{ name: '軸受' }, []])
})

test('a refusal carries its problem and its reference', async () => {
  const failure = { problem: { code: 'project-name-invalid', name: '' }, reference: '0123abcd' } as const
  const asked = program.ask('projects.create', { name: 'x' })
  program.receive({ kind: 'reply', id: 1, outcome: { ok: false, failure } })
  await expect(asked).rejects.toEqual(new CallRefused(failure))
})

test('a call is cancelled by its number, and its progress reaches its asker alone', async () => {
  const controller = new AbortController()
  const told: number[] = []
  const asked = program.ask('sources.look', { path: '/a' }, {
    signal: controller.signal, tell: ({ done }) => void told.push(done),
  })
  const progress = { phase: 'checking', done: 5, total: 9 } as const
  program.receive({ kind: 'event', topic: 'calls.progress', payload: { id: 1, progress } })
  program.receive({ kind: 'event', topic: 'calls.progress', payload: { id: 7, progress } })
  controller.abort()
  expect(sent.at(-1)).toEqual({ kind: 'cancel', id: 1 })
  program.receive({ kind: 'reply', id: 1, outcome: { ok: false, cancelled: true } })
  await expect(asked).rejects.toBeInstanceOf(CallCancelled)
  expect(told).toEqual([5])
})

test('nothing is asked that is not wanted any more', async () => {
  await expect(program.ask('projects.list', undefined, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
    CallCancelled,
  )
  expect(sent).toEqual([])
})

test('what is asked of a program that is away, or goes away, is not answered', async () => {
  const asked = program.ask('projects.list', undefined)
  program.breakOff()
  await expect(asked).rejects.toBeInstanceOf(ConnectionLost)
  isOpen = false
  await expect(program.ask('projects.list', undefined)).rejects.toBeInstanceOf(ConnectionLost)
})

test('news reach those who listen until they stop', () => {
  const heard: number[] = []
  const stop = program.listen('jobs.news', ({ number }) => void heard.push(number))
  const tell = (number: number): void => program.receive({
    kind: 'event', topic: 'jobs.news', payload: { number, news: { kind: 'stuck', problem: { code: 'check-what' } } },
  })
  tell(1)
  stop()
  tell(2)
  expect(heard).toEqual([1])
})
