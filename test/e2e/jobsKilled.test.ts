import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isEnded } from '../../shared/domain/job.ts'
import { createStream, type Stream } from '../../shared/stream.ts'
import { jobsOf, wishForAllToGoOn } from '../../main/services/jobs/jobs.ts'
import { LONG, startJoryu } from '../support/runJoryu.ts'
import { queueTinyStudy } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

/** Kills of each process: `.ci/run` asks for 30, which takes minutes. */
const KILLS = Number(process.env['JORYU_JOB_KILLS'] ?? 2)

function queue(folder: string, pack: string): Promise<unknown> {
  return queueTinyStudy({ folder, library: join(folder, 'library'), pack: join(folder, pack) })
}

/** Runs all jobs to their end. */
async function finish(folder: string): Promise<void> {
  await wishForAllToGoOn(join(folder, 'library'))
  expect(await startJoryu(folder, 'jobs', 'run', '--library', 'library').ended).toMatchObject({ code: 0, stderr: '' })
}

/** Processes that a process has started, and that live. */
function childrenOf(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((one) => one !== '').map(Number)
}

/** Runs the jobs until a moment of the stream, and kills one of the two processes then. */
async function runAndKill(folder: string, which: 'engine' | 'program', stream: Stream): Promise<void> {
  await wishForAllToGoOn(join(folder, 'library'))
  const { child, ended } = startJoryu(folder, 'jobs', 'run', '--library', 'library')
  await Promise.race([ended, setTimeout(300 + 2500 * stream.uniform())])
  const victim = which === 'program' ? child.pid : childrenOf(child.pid ?? 0)[0]
  if (child.exitCode === null && victim !== undefined) process.kill(victim, 'SIGKILL')
  // The engine's death is noticed, and its job taken up once more, before the program is ended too.
  if (which === 'engine') await Promise.race([ended, setTimeout(500 + 1000 * stream.uniform())])
  child.kill('SIGKILL')
  await ended
}

async function expectAllDone(folder: string, undisturbed: Uint8Array): Promise<void> {
  for (const { id, title, state } of await jobsOf(join(folder, 'library'))) {
    expect(state.status).toBe('succeeded')
    expect(await readFile(title), title).toEqual(undisturbed)
    expect(readdirSync(join(folder, 'library', 'jobs'))).not.toContain(String(id))
  }
}

test.runIf(process.platform === 'linux').each([1])(
  `killed at ${KILLS} moments each, engine and program, of seed %i, jobs go on to the same pack`,
  async (seed) => {
    const folder = await temporaryFolder()
    await writeTinyPictures(join(folder, 'pictures'), 40)
    await queue(folder, 'undisturbed.joryu')
    await finish(folder)
    const undisturbed = await readFile(join(folder, 'undisturbed.joryu'))
    const stream = createStream(seed)
    let packs = 0
    for (const which of ['engine', 'program'] as const) {
      for (let struck = 0; struck < KILLS;) {
        const jobs = await jobsOf(join(folder, 'library'))
        if (jobs.every(({ state }) => isEnded(state))) await queue(folder, `killed-${(packs += 1)}.joryu`)
        await runAndKill(folder, which, stream)
        // A kill that came after the end of the job does not count.
        if ((await jobsOf(join(folder, 'library'))).some(({ state }) => !isEnded(state))) struck += 1
      }
    }
    await finish(folder)
    expect(packs).toBeGreaterThan(0)
    await expectAllDone(folder, undisturbed)
  },
  10 * LONG,
)
