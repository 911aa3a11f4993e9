import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobFolder } from '../../main/services/jobs/jobFolders.ts'
import { liveFolder, readView } from '../../main/services/tasks/liveFiles.ts'
import type { Sweep } from '../../shared/domain/sweep.ts'
import { endedJob } from '../support/detachedJobs.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

async function sweepIn(folder: string): Promise<Sweep> {
  // What the program itself wrote.
  return JSON.parse(await readFile(join(folder, 'sweep.json'), 'utf8')) as Sweep
}

/** Without the times. */
function figuresOf(sweep: Sweep): unknown {
  return { ...sweep, seconds: undefined }
}

test('several sizes are tried on held-out pictures, in the terminal and as a job, to the same figures', async () => {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  await writeTinyPictures(join(folder, 'pictures'), 20)
  const how = ['sweep', 'pictures', '--budgets', '10, 600', '--repeats', '2', ...tinyPlan] as const

  const shown = await runJoryu(folder, ...how)
  expect(shown).toMatchObject({ code: 0, stderr: '' })
  expect(shown.stdout).toMatch(/^600 B +2 +\d+ B +\d+( +\d+\.\d% \(\d+\.\d% - \d+\.\d%\)){3}$/m)
  expect(shown.stdout).toContain('10 B')
  const found = await sweepIn(join(folder, 'sweep'))
  // A fifth is held out for the test, and of each class' other 16 pictures 2 for choices.
  expect(found.data).toMatchObject({ train: 28, validation: 4 })
  expect(found.full.pictures).toBe(28)
  expect(found.points).toMatchObject([
    { budgetBytes: 10, seed: 1, problem: { code: 'budget-too-small' } },
    { budgetBytes: 10, seed: 2, problem: { code: 'budget-too-small' } },
    { budgetBytes: 600, seed: 1, file: '600.joryu' },
    { budgetBytes: 600, seed: 2, file: '600-seed-2.joryu' },
  ])
  const report = await readFile(join(folder, 'sweep', 'report.html'), 'utf8')
  expect(report).toContain('4 held-out pictures of: folder, not a snapshot')

  const queued = await runJoryu(folder, ...how, '--out', 'later', '--detach', '--library', library)
  expect(queued).toMatchObject({ code: 0, stderr: '' })
  const ended = await endedJob(library)
  expect(ended).toMatchObject({ kind: 'sweep', state: { status: 'succeeded' } })
  expect(ended.progress?.pack).toEqual({ number: 4, total: 4 })
  const seen = await readView(liveFolder(jobFolder(library, ended.id)))
  expect(seen?.curve.at(-1)?.iteration).toBe(seen?.iterations)
  expect(Object.keys(seen?.learning ?? {})).toEqual(expect.arrayContaining(['pack', 'random']))
  expect(figuresOf(await sweepIn(join(folder, 'later')))).toEqual(figuresOf(found))
  for (const pack of (await readdir(join(folder, 'sweep'))).filter((name) => name.endsWith('.joryu'))) {
    expect(await readFile(join(folder, 'later', pack))).toEqual(await readFile(join(folder, 'sweep', pack)))
  }
  const told = await runJoryu(folder, 'jobs', '--library', library)
  expect(told.stdout).toContain(`1: Report: ${join(folder, 'later', 'report.html')}`)

  // Whatever its seed, a pack is compared on the test pictures that all of them were kept from.
  const pack = join('sweep', '600-seed-2.joryu')
  const compared = await runJoryu(folder, 'compare', pack, 'pictures', '--eval-steps', '2', '--executor', 'onnx')
  expect(compared).toMatchObject({ code: 0, stderr: '' })
  expect(compared.stdout).not.toContain('not the very training pictures')
}, LONG)

test('where not one size can be made, that is said, and nothing is made', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 10)
  const { code, stderr } = await runJoryu(folder, 'sweep', 'pictures', '--budgets', '10,20', ...tinyPlan)
  expect(code).not.toBe(0)
  expect(stderr).toContain('10 B')
  expect(await readdir(join(folder, 'sweep'))).toEqual([])
}, LONG)
