import { z } from 'zod'
import { contenders, rivals } from '../../domain/comparison.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { count, fingerprint, list, number, portion, seconds, text } from './basic.ts'
import { leakState } from './library.ts'

/** More classes than a label has room for are not trained on. */
const perClass = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> => z.array(item).max(256)

const interval = z.tuple([portion, portion])

const contenderResult = z.strictObject({
  mean: portion,
  sd: portion,
  ci95: interval,
  accuracies: list(portion),
  perClass: perClass(portion.nullable()),
  confusion: perClass(perClass(count)),
  curves: list(list(z.strictObject({ step: count, accuracy: portion }))),
  seconds,
  bytes: count,
  pictures: count,
  missingClasses: count,
})

const sheet = z.strictObject({ format: z.enum(['webp', 'avif']), quality: count, height: count, width: count })

const comparison = z.strictObject({
  image: z.strictObject({ channels: z.literal([1, 3]), height: count, width: count }),
  classes: perClass(text),
  counts: z.strictObject({ training: count, validation: count, test: count }),
  goodClasses: perClass(text),
  leak: leakState.nullable(),
  snapshot: z.strictObject({ number, fingerprint, pictures: count }).nullable(),
  executor: text,
  network: z.strictObject({ width: count, depth: count }),
  seeds: list(count),
  steps: z.strictObject({ all: count, full: count, batch: count }),
  sheet: sheet.nullable(),
  results: z.record(z.enum(contenders), contenderResult),
})

/** A rate among test pictures. */
const rate = z.strictObject({ rate: portion, interval, count: z.number().nonnegative() })
const bothRates = z.strictObject({ full: rate, pack: rate })

const ofRivals = z.record(z.enum(rivals), z.boolean())

export const verdictKind = z.enum(['good', 'fair', 'poor', 'unclear'])

const caution = z.enum([
  'few-seeds', 'few-test-pictures', 'few-defects', 'full-learns-little', 'wide-interval', 'rivals-lack-classes',
  'leaking', 'leak-unchecked', 'folder-unchecked',
])

const verdict = z.strictObject({
  kind: verdictKind,
  retained: portion,
  lowRecall: z.strictObject({ full: portion, pack: portion }).nullable(),
  ahead: ofRivals,
  behind: ofRivals,
  weakest: z.strictObject({ name: text, full: portion, pack: portion }),
  lostClasses: perClass(text),
  inspection: z.strictObject({ goodClasses: perClass(text), missed: bothRates, rejected: bothRates }).nullable(),
  cautions: list(caution),
})

/** All that is kept of a comparison: as it lies in the library, so it crosses to the screens. */
export const evidence = z.strictObject({
  comparison,
  verdict,
  bytes: z.strictObject({ originals: count, file: count }),
  seconds: z.strictObject({ experts: seconds, distill: seconds, evaluate: seconds, total: seconds }),
  testOrigin: z.enum(['given', 'held-out']),
}) satisfies z.ZodType<Evidence>
