import { expect, test } from 'vitest'
import { z } from 'zod'
import { summarizeAll } from '../../../main/evidence/summary.ts'
import { sketchComparison } from '../../support/evidenceComparison.ts'

const share = z.number().min(0).max(1)
const result = z.strictObject({
  mean: share,
  sd: z.number().nonnegative(),
  ci95: z.tuple([share, share]),
  perClass: z.record(z.string(), share.nullable()),
  seconds: z.number().nonnegative(),
})
const count = z.int().nonnegative()
const seconds = z.number().nonnegative()

/** The agreed keys of summary.json, no more and no fewer. */
const schema = z.strictObject({
  data: z.strictObject({ train: count, test: count, classes: count, bytes: count }),
  snapshot: z.strictObject({ number: count, fingerprint: z.string(), pictures: count }).nullable(),
  leak: z.enum(['clean', 'leaking', 'unchecked']).nullable(),
  budgetBytes: count,
  packBytes: count,
  fileBytes: count,
  imagesDecoded: count,
  executor: z.string(),
  seeds: z.array(z.int()),
  full: result,
  pack: result,
  random: result,
  kmeans: result,
  coded: result,
  seconds: z.strictObject({ experts: seconds, distill: seconds, evaluate: seconds, total: seconds }),
})

const sketch = { accuracies: [0.7, 0.72, 0.74] }
const comparison = sketchComparison({
  full: { accuracies: [0.9, 0.9, 0.9], bytes: 230_400, pictures: 900 },
  pack: { ...sketch, bytes: 2000, pictures: 48, confusion: [[240, 60], [0, 0]] },
  random: sketch,
  kMeans: { accuracies: [0.5, 0.5, 0.5] },
  coded: sketch,
}, { snapshot: { number: 3, fingerprint: 'ab'.repeat(32), pictures: 1200 } })

test('the summary survives JSON with exactly the agreed keys', () => {
  const summary = summarizeAll({
    comparison, budgetBytes: 2560, fileBytes: 60_000, seconds: { experts: 1, distill: 2, evaluate: 3, total: 6.5 },
  })
  const read = schema.parse(JSON.parse(JSON.stringify(summary)))
  expect(read).toMatchObject({
    data: { train: 1000, test: 200, classes: 2, bytes: 256_000 },
    snapshot: { number: 3, fingerprint: 'ab'.repeat(32), pictures: 1200 },
    leak: 'clean',
    budgetBytes: 2560,
    packBytes: 2000,
    fileBytes: 60_000,
    imagesDecoded: 48,
    executor: 'cpu',
    seeds: [1, 2, 3],
    pack: { perClass: { left: 0.8, right: null } },
    kmeans: { mean: 0.5, sd: 0, ci95: [0.5, 0.5] },
  })
  expect(read.pack.mean).toBeCloseTo(0.72, 12)
})
