import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { isEnded, type Job } from '../../shared/domain/job.ts'
import type { Stream } from '../../shared/stream.ts'
import { jobsOf, wishForAllToGoOn } from '../../main/services/jobs/jobs.ts'
import { startJoryu } from './runJoryu.ts'

/** Kills of each process: `.ci/run` asks for 30, which takes minutes. */
export const KILLS = Number(process.env['JORYU_JOB_KILLS'] ?? 1)

/** The same of jobs that are kept by the same means as others, which are killed more often. */
export const FEWER_KILLS = Math.ceil(KILLS / 6)

/** Where processes can be looked up, and killed for real. */
export const canKill = process.platform === 'linux'

/** The jobs of the library in a test's folder. */
export function jobsIn(folder: string): Promise<readonly Job[]> {
  return jobsOf(join(folder, 'library'))
}

/** Runs all jobs to their end. */
export async function finishJobs(folder: string): Promise<void> {
  await wishForAllToGoOn(join(folder, 'library'))
  expect(await startJoryu(folder, 'jobs', 'run', '--library', 'library').ended).toMatchObject({ code: 0, stderr: '' })
}

/**
 * Kills engine and program, so many times each, at moments of the stream.
 * @param queue puts one more job into the library of the folder: the one before has ended
 */
export async function killOften(
  folder: string,
  kills: number,
  stream: Stream,
  queue: () => Promise<unknown>,
): Promise<void> {
  for (const which of ['engine', 'program'] as const) {
    for (let struck = 0; struck < kills;) {
      if ((await jobsIn(folder)).every(({ state }) => isEnded(state))) await queue()
      await runAndKill(folder, which, stream)
      // A kill that came after the end of the job does not count.
      if ((await jobsIn(folder)).some(({ state }) => !isEnded(state))) struck += 1
    }
  }
}

/** Processes that a process has started, and that live. */
export function childrenOf(pid: number): readonly number[] {
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
