import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobFolder } from '../../main/services/jobs/jobFolders.ts'
import { LONG, runJoryu, startJoryuInGroup } from '../support/runJoryu.ts'
import { jobIn, onlyJob, queueTinyStudy } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

/** Far longer than the study: only what is kept at its stop is kept. */
const NEVER = 3600

const inTerminal = ['resume'] as const
const detached = ['jobs', 'run'] as const

test.runIf(process.platform === 'linux').each([
  ['Ctrl-C', 'SIGINT', inTerminal],
  ['a shutdown', 'SIGTERM', detached],
  ['a terminal that is closed', 'SIGHUP', inTerminal],
] as const)('%s (%s) leaves a checkpoint, and the job is taken up at the next start', async (_, signal, command) => {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  await writeTinyPictures(join(folder, 'pictures'), 40)
  const { id } = await queueTinyStudy({ folder, library, pack: join(folder, 'pack.joryu') }, { checkpointEvery: NEVER })
  const { child, ended } = startJoryuInGroup(folder, ...command, '--library', library)
  await jobIn(library, 'distilling')
  // Nobody reads any more: whatever is said then is an error.
  if (signal === 'SIGHUP') child.stdout?.destroy()
  // To all processes, as a system does it.
  process.kill(-(child.pid ?? 0), signal)
  expect((await ended).stderr).not.toContain('rror')
  expect((await onlyJob(library)).state).toMatchObject({
    status: 'interrupted', interruption: { kind: 'program-ended' },
  })
  expect(await readdir(jobFolder(library, id))).toContain('checkpoint-000001')
  expect(await runJoryu(folder, 'jobs', 'run', '--library', library)).toMatchObject({ code: 0, stderr: '' })
  expect((await onlyJob(library)).state.status).toBe('succeeded')
}, LONG)
