import { z } from 'zod'
import { text } from './shapes/basic.ts'
import { problem } from './shapes/problem.ts'
import type { Value } from './call.ts'

/** Bytes of a message that is read at all; what a person asks for is far smaller. */
export const MOST_MESSAGE_BYTES = 2 ** 20

/** Counted by whoever asks, from 1. */
const id = z.int().positive()

/** Asks for something. What it is and what it wants is looked at when its name is known. */
const request = z.strictObject({
  kind: z.literal('call'), id, name: z.string().max(100), input: z.unknown().exactOptional(),
})

/** Stops a call that is under way. One that has ended stays as it is. */
const cancel = z.strictObject({ kind: z.literal('cancel'), id })

/** What a screen tells the program. */
export const toProgram = z.discriminatedUnion('kind', [request, cancel])

/**
 * Why a call did not do what it was asked for. The screen says the sentence in its language (`describeProblem`), and
 * the reference, by which the log tells more.
 */
export const failure = z.strictObject({ problem, reference: z.string().regex(/^[0-9a-f]{8}$/) })

/** How a call ended. To be cancelled is no failure. */
export const outcome = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown().exactOptional() }),
  z.strictObject({ ok: z.literal(false), failure }),
  z.strictObject({ ok: z.literal(false), cancelled: z.literal(true) }),
])

const reply = z.strictObject({ kind: z.literal('reply'), id, outcome })

const event = z.strictObject({ kind: z.literal('event'), topic: text, payload: z.unknown() })

/** What the program tells a screen. */
export const fromProgram = z.discriminatedUnion('kind', [reply, event])

export type ToProgram = Value<typeof toProgram>
export type FromProgram = Value<typeof fromProgram>
export type CallFailure = Value<typeof failure>
export type Outcome = Value<typeof outcome>
