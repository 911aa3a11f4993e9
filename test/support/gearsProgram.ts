import { importFolder } from '../../main/services/importing/importFolder.ts'
import { withLibrary } from '../../main/services/library.ts'
import { quietWork } from './frozen.ts'
import { grayClasses } from './grayClasses.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { testProgram, type Asker } from './testProgram.ts'

/** A program with the project `gears` of 12 pictures in two classes, one copy and a file that is no picture. */
export async function gearsProgram(): Promise<Asker & { readonly folder: string }> {
  const files = await grayClasses({ OK: 6, NG: 6 })
  const copy = files['OK/000.png'] ?? ''
  const folder = await temporaryFolder({ ...files, 'OK/copy.png': copy, 'NG/notes.png': 'no picture' })
  const asker = await testProgram()
  await withLibrary(asker.program.dataFolder, (library) =>
    importFolder(library, { folder, projectName: 'gears' }, quietWork()))
  return { ...asker, folder }
}
