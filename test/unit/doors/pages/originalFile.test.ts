import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOriginalFile } from '../../../../main/doors/pages/originalFile.ts'
import { readHeader } from '../../../../main/images/header.ts'
import { withLibrary } from '../../../../main/services/library.ts'
import { originalAddress, originalOf, trainingAddress } from '../../../../shared/contract/originals.ts'
import { gearsProgram } from '../../../support/gearsProgram.ts'

test('an original is seen by its number, as it is and as training would see it, until its file is away', async () => {
  const { ask, program, folder } = await gearsProgram()
  const [line] = await ask('pictures.list', { project: 'gears', outcome: 'imported', after: 0, limit: 1 })
  const { number, name } = line ?? { number: 0, name: '' }
  const read = (address: string): ReturnType<typeof readOriginalFile> =>
    readOriginalFile(`/${address}`, (work) => withLibrary(program.dataFolder, async (library) => work(library)))
  const whole = await read(originalAddress(number))
  expect(whole?.type).toBe('image/jpeg')
  const small = await read(trainingAddress(number, 48, 'crop'))
  expect(small?.type).toBe('image/png')
  expect(await readHeader(small?.bytes ?? new Uint8Array())).toMatchObject({ width: 48, height: 48 })
  expect(await read(originalAddress(9999))).toBeUndefined()
  await rm(join(folder, name))
  expect(await read(originalAddress(number))).toBeUndefined()
})

test.each([
  '/originals/0', '/originals/1/', '/originals/../1', '/originals/1/15/crop', '/originals/1/129/crop',
  '/originals/1/048/crop', '/originals/1/48/zoom', '/originals/1/48',
  '/originals/1e3', '/originals/%2e', '/thumbnails/1',
])('%s means no original', (path) => {
  expect(originalOf(path)).toBeUndefined()
})
