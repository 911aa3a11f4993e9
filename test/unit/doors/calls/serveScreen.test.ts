import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Handlers } from '../../../../main/doors/calls/handlers.ts'
import { serveScreen, type Screen } from '../../../../main/doors/calls/serveScreen.ts'
import { fromProgram, type FromProgram } from '../../../../shared/contract/envelopes.ts'
import { throwIfCancelled } from '../../../../shared/domain/signal.ts'
import { testProgram } from '../../../support/testProgram.ts'

interface Served {
  readonly screen: Screen
  /** What the screen was told, as it came through the contract. */
  readonly told: readonly FromProgram[]
  /** Resolves with the reply to a call. */
  readonly replyTo: (id: number) => Promise<FromProgram>
}

/** A screen of a program in which some calls have other answers. */
async function serve(others: Partial<Handlers> = {}): Promise<Served> {
  const { program } = await testProgram()
  const told: FromProgram[] = []
  const send = (message: FromProgram): void => void told.push(fromProgram.parse(JSON.parse(JSON.stringify(message))))
  const screen = serveScreen({ ...program, handlers: { ...program.handlers, ...others } }, send)
  onTestFinished(() => screen.close())
  const replyTo = async (id: number): Promise<FromProgram> => {
    for (;;) {
      const reply = told.find((message) => message.kind === 'reply' && message.id === id)
      if (reply !== undefined) return reply
      await setImmediate()
    }
  }
  return { screen, told, replyTo }
}

/** Works until it is cancelled. */
const endless: Handlers['checks.run'] = async (_, { signal }) => {
  for (;;) {
    await setImmediate()
    throwIfCancelled(signal)
  }
}

const input = { project: 'gears' }

test('each call has its own answer, in whatever order they end', async () => {
  const { screen, replyTo } = await serve({ 'checks.run': endless })
  screen.receive({ kind: 'call', id: 1, name: 'checks.run', input })
  screen.receive({ kind: 'call', id: 2, name: 'projects.list' })
  expect(await replyTo(2)).toEqual({ kind: 'reply', id: 2, outcome: { ok: true, value: [] } })
  screen.receive({ kind: 'cancel', id: 1 })
  expect(await replyTo(1)).toEqual({ kind: 'reply', id: 1, outcome: { ok: false, cancelled: true } })
})

test('how far a call is, is told with its number', async () => {
  const progress = { phase: 'checking', done: 1, total: 2 } as const
  const { screen, told, replyTo } = await serve({
    'decisions.undo': async (_, { tell }) => {
      tell(progress)
      return { undone: 1 }
    },
  })
  screen.receive({ kind: 'call', id: 7, name: 'decisions.undo', input: { ...input, steps: 1 } })
  await replyTo(7)
  expect(told).toContainEqual({ kind: 'event', topic: 'calls.progress', payload: { id: 7, progress } })
})

test('all that a screen waits for stops when it is closed', async () => {
  const { screen, replyTo } = await serve({ 'checks.run': endless })
  screen.receive({ kind: 'call', id: 1, name: 'checks.run', input })
  screen.close()
  expect(await replyTo(1)).toMatchObject({ outcome: { ok: false, cancelled: true } })
})

test('what is no message has no answer and does no harm', async () => {
  const { screen, told, replyTo } = await serve()
  for (const message of [undefined, null, 1, 'x', [], { kind: 'call' }, { kind: 'cancel', id: 99 }]) {
    screen.receive(message)
  }
  screen.receive({ kind: 'call', id: 1, name: 'projects.list' })
  await replyTo(1)
  expect(told.filter(({ kind }) => kind === 'reply')).toHaveLength(1)
})

test('more calls at once than any screen needs are refused, and so is a number that is taken', async () => {
  const { screen, replyTo } = await serve({ 'checks.run': endless })
  for (let id = 1; id <= 64; id += 1) screen.receive({ kind: 'call', id, name: 'checks.run', input })
  screen.receive({ kind: 'call', id: 65, name: 'projects.list' })
  expect(await replyTo(65)).toMatchObject({ outcome: { ok: false, failure: { problem: { code: 'call-refused' } } } })
})
