import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { jobsOf } from '../../main/services/jobs/jobs.ts'
import { doorStandIn, type DoorStandIn } from '../support/electronDoor.ts'
import { refusable } from '../support/electronStandIn.ts'
import { jobIn, queueTinyStudy } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const patience = { timeout: 120_000 }

/** Where the program of a door keeps its data. */
async function dataFolderOf({ ask }: DoorStandIn): Promise<string> {
  const { value } = (await ask('program.facts')) as { readonly value: { readonly dataFolder: string } }
  return value.dataFolder
}

test('a job whose PC is shut down goes on when the program is started again', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 8)
  const pack = join(folder, 'pack.joryu')
  const first = await doorStandIn({ home: folder })
  await first.open()
  const library = await dataFolderOf(first)
  await queueTinyStudy({ folder, library, pack })
  await jobIn(library, 'distilling')
  const event = refusable({ reasons: ['shutdown'] })
  first.windows[0]?.window.emit('query-session-end', event)
  expect(event.isRefused).toBe(true)
  await vi.waitUntil(() => first.app.shown.hasQuit, patience)
  expect(await jobsOf(library)).toEqual([expect.objectContaining({ result: undefined, retries: 0 })])

  const second = await doorStandIn({ home: folder })
  await second.open()
  await vi.waitUntil(async () => (await jobsOf(library))[0]?.state.status === 'succeeded', patience)
  expect((await readFile(pack)).length).toBeGreaterThan(0)
  expect(second.windows[0]?.shown.progress[0]).toBe(-1)
})
