import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Summary } from '../../shared/domain/summary.ts'
import { createStream } from '../../shared/stream.ts'
import { canKill, finishJobs, jobsIn, killOften, KILLS } from '../support/killedJobs.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { queueTinyComparison, queueTinyStudy } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

/** All jobs have succeeded and left nothing behind; and the titles of those that were killed. */
async function killedTitles(folder: string): Promise<readonly string[]> {
  const [, ...killed] = await jobsIn(folder)
  expect(killed.length).toBeGreaterThan(0)
  for (const { id, state } of killed) {
    expect(state.status).toBe('succeeded')
    expect(readdirSync(join(folder, 'library', 'jobs'))).not.toContain(String(id))
  }
  return killed.map(({ title }) => title)
}

test.runIf(canKill).each([1])(
  `killed at ${KILLS} moments each, engine and program, of seed %i, jobs go on to the same pack`,
  async (seed) => {
    const folder = await temporaryFolder()
    await writeTinyPictures(join(folder, 'pictures'), 40)
    const queue = (name: string) =>
      queueTinyStudy({ folder, library: join(folder, 'library'), pack: join(folder, `${name}.joryu`) })
    await queue('undisturbed')
    await finishJobs(folder)
    let packs = 0
    await killOften(folder, createStream(seed), () => queue(`killed-${(packs += 1)}`))
    await finishJobs(folder)
    const undisturbed = await readFile(join(folder, 'undisturbed.joryu'))
    for (const pack of await killedTitles(folder)) expect(await readFile(pack), pack).toEqual(undisturbed)
  },
  10 * LONG,
)

/** What a comparison found: all but how long it took. */
async function figuresIn(path: string): Promise<unknown> {
  // What the program itself wrote.
  const summary = JSON.parse(await readFile(path, 'utf8')) as Summary
  const timeless = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'seconds' in value ? { ...value, seconds: undefined } : value
  return JSON.parse(JSON.stringify(summary, timeless))
}

test.runIf(canKill).each([2])(
  `killed at ${KILLS} moments each, engine and program, of seed %i, comparisons go on to the same figures`,
  async (seed) => {
    const folder = await temporaryFolder()
    await writeTinyPictures(join(folder, 'pictures'), 40)
    const made = await runJoryu(folder, 'distill', 'pictures', '--budget', '600', '--no-compare', ...tinyPlan)
    expect(made).toMatchObject({ code: 0, stderr: '' })
    const queue = (name: string) => queueTinyComparison(
      { folder, library: join(folder, 'library'), pack: join(folder, 'pack.joryu') }, join(folder, `${name}.json`))
    await queue('undisturbed')
    await finishJobs(folder)
    let summaries = 0
    await killOften(folder, createStream(seed), () => queue(`killed-${(summaries += 1)}`))
    await finishJobs(folder)
    const undisturbed = await figuresIn(join(folder, 'undisturbed.json'))
    for (const summary of await killedTitles(folder)) expect(await figuresIn(summary), summary).toEqual(undisturbed)
  },
  10 * LONG,
)
