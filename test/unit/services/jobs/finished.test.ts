import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../../../../main/library/open.ts'
import { keepFinished, noteFinished, readFinished } from '../../../../main/services/jobs/finished.ts'
import { frozenPlace, leftOver } from '../../../support/snapshotJobs.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('what a process left comes back as it was kept; before, there is nothing', async () => {
  const folder = join(await temporaryFolder(), '12')
  expect(await readFinished(folder)).toBeUndefined()
  await keepFinished(folder, leftOver('/data'))
  expect(await readFinished(folder)).toEqual(leftOver('/data'))
})

test('a job whose pack cannot be noted has finished all the same, and says so', async () => {
  const { library } = await frozenPlace(3)
  using other = await openLibrary(library)
  const left = leftOver(library)
  expect(await noteFinished(left)).toEqual({
    kind: 'finished',
    result: { ...left.result, notNoted: { code: 'library-busy', path: join(other.folder, 'library.db') } },
  })
})
