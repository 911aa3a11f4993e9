import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packPlace } from '../../../main/services/packPlace.ts'
import { requireWritable } from '../../../main/services/output.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { problemOf } from '../../support/problemOf.ts'

test.each([
  ['軸受 外観検査', '軸受 外観検査-3.joryu'],
  ['../../etc/passwd', '.._.._etc_passwd-3.joryu'],
  [String.raw`C:\temp\<img>|"?*`, 'C__temp__img_____-3.joryu'],
  ['字'.repeat(100), `${'字'.repeat(60)}-3.joryu`],
])('the pack of the project "%s" can be written inside the data folder', async (project, name) => {
  const folder = await temporaryFolder()
  const place = await packPlace(folder, project, 3)
  expect(place).toBe(join(folder, 'packs', name))
  await requireWritable([place])
})

test('where no folder can be made, it says so', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'packs'), '')
  const problem = await problemOf(() => packPlace(folder, 'x', 1))
  expect(problem).toEqual({ code: 'write-denied', path: join(folder, 'packs') })
})
