import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Job } from '../../../shared/domain/job.ts'
import { folderFailure } from '../../../shared/systemError.ts'
import type { NewJob } from '../../library/jobs/jobRows.ts'
import type { Library } from '../../library/open.ts'
import type { ImportAccount } from '../importing/account.ts'
import { importFolder, requireImportable, type ImportRequest } from '../importing/importFolder.ts'
import { withLibrary } from '../library.ts'
import type { Work } from '../work.ts'
import { queueJob } from './queueJob.ts'

/** What a job of the kind 'import' leaves besides what is in the library: the account without its files. */
export type ImportResult = Pick<ImportAccount, 'project' | 'source' | 'found' | 'imported' | 'duplicates' | 'skipped'>

/**
 * Puts an import behind all jobs. What can be wrong with it at once is told now.
 * @throws Failure 'folder-missing', 'folder-unreadable'; as `requireImportable`, `withLibrary` and `queueJob`
 */
export async function queueImport(
  libraryFolder: string,
  request: ImportRequest,
  { title, hours }: Pick<NewJob, 'title' | 'hours'>,
): Promise<Job> {
  const folder = resolve(request.folder)
  await stat(folder).catch((error: unknown) => {
    throw folderFailure(error, folder)
  })
  await withLibrary(libraryFolder, async ({ reader }) => requireImportable(reader, request))
  return queueJob(libraryFolder, { kind: 'import', title, request: { ...request, folder }, hours })
}

/** Imports for a job. What an earlier run of it has imported is not read again. @throws as `importFolder` */
export async function runImport(
  library: Library,
  request: ImportRequest,
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<ImportResult> {
  const { project, source, found, imported, duplicates, skipped } = await importFolder(library, request, work)
  return { project, source, found, imported, duplicates, skipped }
}
