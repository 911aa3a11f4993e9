import { expect, test } from 'vitest'
import { openLibrary } from '../../../../main/library/open.ts'
import { holdLibrary } from '../../../../main/services/program/heldLibrary.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const busy = { problem: { code: 'library-busy' } }

test('a library is held from its first use until the end', async () => {
  const folder = await temporaryFolder()
  const held = holdLibrary(folder)
  const first = await held.use((library) => library)
  expect(await held.use((library) => library)).toBe(first)
  await expect(openLibrary(folder)).rejects.toMatchObject(busy)
  await held[Symbol.asyncDispose]()
  using other = await openLibrary(folder)
  expect(other.folder).toBe(folder)
})

test('a library that another program holds can be used as soon as that lets it go', async () => {
  const folder = await temporaryFolder()
  await using held = holdLibrary(folder)
  {
    using other = await openLibrary(folder)
    await expect(held.use(() => other)).rejects.toMatchObject(busy)
  }
  expect(await held.use(({ folder: place }) => place)).toBe(folder)
})
