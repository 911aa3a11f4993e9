import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createStream } from '../../shared/stream.ts'
import { startNodeProcess } from '../../main/jobs/process/nodeProcess.ts'
import { runTask } from '../../main/jobs/process/runTask.ts'
import { readPack } from '../../main/pack/readPack.ts'
import { asideOf } from '../../main/pack/writeWhole.ts'
import { wishForJob } from '../../main/services/jobs/jobs.ts'
import { runJobs } from '../../main/services/jobs/runJobs.ts'
import { canKill, childrenOf, FEWER_KILLS } from '../support/killedJobs.ts'
import { LONG } from '../support/runJoryu.ts'
import { onlyJob, queueTinyStudy, tinyStudyRequest } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

/** Moments at which a job is cancelled: as many more as jobs are killed more often. */
const CANCELS = 4 * FEWER_KILLS

/** Milliseconds in which pack, report and summary are written, with room. */
const WRITING = 400

const entry = new URL('../../main/services/tasks/entry.ts', import.meta.url)

/** Each file is whole or not there, and there is no other. */
async function expectWhole(out: string): Promise<void> {
  const names = await readdir(out)
  expect(names.filter((name) => !['pack.joryu', 'report.html', 'summary.json'].includes(name))).toEqual([])
  await readPack(join(out, 'pack.joryu'))
  if (names.includes('report.html')) expect(await readFile(join(out, 'report.html'), 'utf8')).toMatch(/<\/html>\n$/)
  if (names.includes('summary.json')) JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'))
}

test.runIf(canKill).each([1])(
  `cancelled at ${CANCELS} moments of its end, of seed %i, a job leaves each file whole or not at all, and no process`,
  async (seed) => {
    const folder = await temporaryFolder()
    await writeTinyPictures(join(folder, 'pictures'), 20)
    const stream = createStream(seed)
    const before = childrenOf(process.pid)
    for (let cancel = 0; cancel < CANCELS; cancel += 1) {
      const out = join(folder, `out-${cancel}`)
      await mkdir(out)
      const { findings, ...study } = tinyStudyRequest({ folder, pack: join(out, 'pack.joryu') })
      const files = { reportPath: join(out, 'report.html'), summaryPath: join(out, 'summary.json') }
      const task = {
        kind: 'distill', request: { ...study, findings: { ...findings, ...files } },
        // All go on from the checkpoints of the first.
        folder: join(folder, 'job'), sharedFolder: join(folder, 'experts'),
      }
      const compared = Promise.withResolvers<undefined>()
      const run = runTask(() => startNodeProcess({ entry, lowPriority: false }), task, ({ phase, done, total }) => {
        if (phase === 'comparing' && done === total) compared.resolve(undefined)
      })
      await compared.promise
      await setTimeout(WRITING * stream.uniform())
      run.stop('cancel')
      expect(['stopped', 'finished']).toContain((await run.ended).kind)
      expect(childrenOf(process.pid)).toEqual(before)
      await expectWhole(out)
    }
  },
  LONG,
)

test('what a killed process was writing is removed when its job is cancelled, and nothing else', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 20)
  const library = join(folder, 'library')
  const pack = join(folder, 'pack.joryu')
  const { id } = await queueTinyStudy({ folder, library, pack })
  const torn = [asideOf(pack), asideOf(join(folder, 'report.html'))]
  const others = [asideOf(join(folder, 'other.joryu')), join(folder, '.joryu-notes')]
  for (const path of [...torn, ...others]) await writeFile(path, 'half')
  await wishForJob(library, id, 'cancel')
  await runJobs(library, { publish: () => {}, signal: new AbortController().signal, lowPriority: false })
  expect((await onlyJob(library)).state.status).toBe('cancelled')
  expect(torn.filter((path) => existsSync(path))).toEqual([])
  expect(others.every((path) => existsSync(path))).toBe(true)
}, LONG)
