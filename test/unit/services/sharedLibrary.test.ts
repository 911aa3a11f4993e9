import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary, type Library } from '../../../main/library/open.ts'
import { addProject, listProjects } from '../../../main/library/repositories/projects.ts'
import { withLibrary } from '../../../main/services/library.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** Whether no program has the library open. */
async function expectFree(folder: string): Promise<void> {
  using library = await openLibrary(folder)
  expect(library.folder).toBe(folder)
}

test('all who use a library at a time use one opening of it, and the last closes it', async () => {
  const folder = await temporaryFolder()
  const { promise: released, resolve: release } = Promise.withResolvers()
  const used: Library[] = []
  const hold = (): Promise<void> => withLibrary(folder, async (library) => {
    used.push(library)
    await released
  })
  // Two that ask at the same moment, and by two names of the folder.
  const holding = [hold(), withLibrary(join(folder, 'inside', '..'), async (library) => void used.push(library))]
  await holding[1]
  await withLibrary(folder, async (library) => {
    used.push(library)
    addProject(library.writer, 'ギア')
  })
  expect(new Set(used).size).toBe(1)
  expect(await problemOf(() => openLibrary(folder))).toMatchObject({ code: 'library-busy' })
  release(undefined)
  await Promise.all(holding)
  await expectFree(folder)
  await withLibrary(folder, async (library) => {
    expect(used).not.toContain(library)
    expect(listProjects(library.reader)).toMatchObject([{ name: 'ギア' }])
  })
})

test('a use that fails leaves the others their library, and the library closed at the end', async () => {
  const folder = await temporaryFolder()
  await withLibrary(folder, async ({ writer }) => {
    await expect(withLibrary(folder, async () => {
      throw new TypeError('no such thing')
    })).rejects.toThrow('no such thing')
    addProject(writer, 'gears')
    expect(listProjects(writer)).toHaveLength(1)
  })
  await expectFree(folder)
})

test('an opening that failed is told to all who waited for it, and is tried anew by the next', async () => {
  const folder = await temporaryFolder()
  const other = await openLibrary(folder)
  const use = (): Promise<string> => withLibrary(folder, async (library) => library.folder)
  const refused = { code: 'library-busy' }
  const tries = await Promise.all([problemOf(use), problemOf(use)])
  expect(tries).toMatchObject([refused, refused])
  // One that tries again as soon as it hears of it.
  const again = use().catch(() => {
    other[Symbol.dispose]()
    return use()
  })
  expect(await again).toBe(folder)
  await expectFree(folder)
})
