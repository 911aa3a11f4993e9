import { describe, expect, test } from 'vitest'
import { fromProgram, toProgram } from '../../shared/contract/envelopes.ts'

const failure = { problem: { code: 'disk-full', path: '/out' }, reference: '0123abcd' }

describe('what a screen tells', () => {
  test.each([
    { kind: 'call', id: 1, name: 'jobs.list' },
    { kind: 'call', id: 2, name: 'anything', input: { x: [1] } },
    { kind: 'cancel', id: 1 },
  ])('is read: %j', (message) => {
    expect(toProgram.parse(message)).toEqual(message)
  })

  test.each([
    null, 'x', [], {},
    { kind: 'call', id: 0, name: 'jobs.list' },
    { kind: 'call', id: 1.5, name: 'jobs.list' },
    { kind: 'call', id: 1, name: 'jobs.list', more: 1 },
    { kind: 'call', id: 1, name: 'x'.repeat(101) },
    { kind: 'reply', id: 1, outcome: { ok: true } },
    { kind: 'cancel' },
  ])('is refused: %j', (message) => {
    expect(toProgram.safeParse(message).success).toBe(false)
  })
})

describe('what the program tells', () => {
  test.each([
    { kind: 'reply', id: 1, outcome: { ok: true } },
    { kind: 'reply', id: 1, outcome: { ok: true, value: [1] } },
    { kind: 'reply', id: 1, outcome: { ok: false, failure } },
    { kind: 'reply', id: 1, outcome: { ok: false, cancelled: true } },
    { kind: 'event', topic: 'jobs.news', payload: {} },
  ])('is read: %j', (message) => {
    expect(fromProgram.parse(message)).toEqual(message)
  })

  test('holds no problem that there is no sentence for, and no object inside one', () => {
    const reply = (problem: object): unknown => ({
      kind: 'reply', id: 1, outcome: { ok: false, failure: { ...failure, problem } },
    })
    expect(fromProgram.safeParse(reply({ code: 'made-up' })).success).toBe(false)
    expect(fromProgram.safeParse(reply({ code: 'disk-full', path: { stack: 'at' } })).success).toBe(false)
  })
})
