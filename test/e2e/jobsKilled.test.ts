import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStream } from '../../shared/stream.ts'
import { canKill, FEWER_KILLS, finishJobs, jobsIn, killOften, KILLS } from '../support/killedJobs.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { queueTinyComparison, queueTinyStudy, queueTinySweep } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'
import { workLeft } from '../support/workLeft.ts'

/** All jobs have succeeded and left nothing behind; and the titles of those that were killed. */
async function killedTitles(folder: string): Promise<readonly string[]> {
  const [, ...killed] = await jobsIn(folder)
  expect(killed.length).toBeGreaterThan(0)
  for (const { id, state } of killed) {
    expect(state.status).toBe('succeeded')
    expect(workLeft(join(folder, 'library'), id)).toEqual([])
  }
  return killed.map(({ title }) => title)
}

test.runIf(canKill).each([1])(
  `killed ${KILLS} times each, engine and program, at moments of seed %i, jobs go on to the same pack`,
  async (seed) => {
    const folder = await temporaryFolder()
    await writeTinyPictures(join(folder, 'pictures'), 40)
    const queue = (name: string) =>
      queueTinyStudy({ folder, library: join(folder, 'library'), pack: join(folder, `${name}.joryu`) })
    await queue('undisturbed')
    await finishJobs(folder)
    let packs = 0
    await killOften(folder, KILLS, createStream(seed), () => queue(`killed-${(packs += 1)}`))
    await finishJobs(folder)
    const undisturbed = await readFile(join(folder, 'undisturbed.joryu'))
    for (const pack of await killedTitles(folder)) expect(await readFile(pack), pack).toEqual(undisturbed)
  },
  10 * LONG,
)

/** What was found: all but how long it took. */
async function figuresIn(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'), (key, value: unknown) => (key === 'seconds' ? undefined : value))
}

test.runIf(canKill).each([2])(
  `killed ${FEWER_KILLS} times each, engine and program, at moments of seed %i, comparisons go on to the same figures`,
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
    await killOften(folder, FEWER_KILLS, createStream(seed), () => queue(`killed-${(summaries += 1)}`))
    await finishJobs(folder)
    const undisturbed = await figuresIn(join(folder, 'undisturbed.json'))
    for (const summary of await killedTitles(folder)) expect(await figuresIn(summary), summary).toEqual(undisturbed)
  },
  10 * LONG,
)

test.runIf(canKill).each([3])(
  `killed ${FEWER_KILLS} times each, engine and program, at moments of seed %i, sweeps go on to the same figures`,
  async (seed) => {
    const folder = await temporaryFolder()
    await writeTinyPictures(join(folder, 'pictures'), 40)
    const queue = async (name: string) => {
      await mkdir(join(folder, name))
      return queueTinySweep({ folder, library: join(folder, 'library') }, join(folder, name))
    }
    await queue('undisturbed')
    await finishJobs(folder)
    let sweeps = 0
    await killOften(folder, FEWER_KILLS, createStream(seed), () => queue(`killed-${(sweeps += 1)}`))
    await finishJobs(folder)
    const packs = ['600.joryu', '600-seed-2.joryu']
    for (const out of await killedTitles(folder)) {
      expect((await readdir(out)).sort()).toEqual([...packs, 'report.html', 'sweep.json'].sort())
      const undisturbed = await figuresIn(join(folder, 'undisturbed', 'sweep.json'))
      expect(await figuresIn(join(out, 'sweep.json'))).toEqual(undisturbed)
      for (const pack of packs) {
        expect(await readFile(join(out, pack)), pack).toEqual(await readFile(join(folder, 'undisturbed', pack)))
      }
    }
  },
  10 * LONG,
)
