import { copyFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { formatBytes } from '../../shared/units.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const share = z.number().min(0).max(1)
const bytes = z.int().positive()
const seconds = z.number().nonnegative()

const result = z.strictObject({
  mean: share,
  sd: z.number().nonnegative(),
  ci95: z.tuple([share, share]),
  perClass: z.strictObject({ lying: share, standing: share }),
  seconds,
})

/** What summary.json promises to programs. */
const summarySchema = z.strictObject({
  data: z.strictObject({ train: z.literal(16), test: z.literal(4), classes: z.literal(2), bytes: z.literal(16 * 256) }),
  snapshot: z.null(),
  leak: z.null(),
  budgetBytes: bytes,
  packBytes: bytes,
  fileBytes: bytes,
  imagesDecoded: bytes,
  executor: z.literal('onnx'),
  seeds: z.tuple([z.literal(1), z.literal(2), z.literal(3)]),
  full: result,
  pack: result,
  random: result,
  kmeans: result,
  coded: result,
  seconds: z.strictObject({ experts: seconds, distill: seconds, evaluate: seconds, total: seconds }),
})

test('pictures become a pack that can be inspected and compared again, the same for the same seed', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 10)
  const distill = ['distill', 'pictures', '--budget', '3-per-class', '--seed', '1', ...tinyPlan]

  const made = await runJoryu(folder, ...distill)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(made.stdout).toMatch(/^Computed by onnx, as you asked\.$/m)
  expect((await readdir(folder)).sort()).toEqual(['pack.joryu', 'pictures', 'report.html', 'summary.json'])
  const summary = summarySchema.parse(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')))
  expect(summary.budgetBytes).toBe(3 * 2 * 256)
  expect(summary.packBytes).toBeLessThanOrEqual(summary.budgetBytes)
  expect(summary.fileBytes).toBe((await readFile(join(folder, 'pack.joryu'))).length)
  const told = made.stdout.match(/^Pack: .*$/gm)
  expect(told).toEqual([expect.stringContaining(`; ${formatBytes(summary.fileBytes)} with previews`)])
  expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('<html lang="en">')

  const inspected = await runJoryu(folder, 'inspect', 'pack.joryu', '--json', '-')
  expect(inspected.code).toBe(0)
  expect(JSON.parse(inspected.stdout)).toMatchObject({
    packBytes: summary.packBytes,
    fileBytes: summary.fileBytes,
    manifest: {
      classes: [{ name: 'lying' }, { name: 'standing' }],
      image: { channels: 1, height: 16, width: 16 },
      expected: { accuracy: summary.pack.mean },
      seeds: { distillation: 1, evaluation: [1, 2, 3] },
    },
  })

  await copyFile(join(folder, 'pack.joryu'), join(folder, 'first.joryu'))
  const compared = await runJoryu(folder, 'compare', 'first.joryu', 'pictures', '--executor', 'onnx', '--json', '-')
  expect(compared.code).toBe(0)
  const again = summarySchema.parse(JSON.parse(compared.stdout))
  expect(again.pack).toEqual({ ...summary.pack, seconds: again.pack.seconds })
  expect(again.full).toEqual({ ...summary.full, seconds: again.full.seconds })

  expect(await runJoryu(folder, ...distill)).toMatchObject({ code: 0, stderr: '' })
  expect((await readFile(join(folder, 'pack.joryu'))).equals(await readFile(join(folder, 'first.joryu')))).toBe(true)
}, LONG)
