import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { previewOf } from '../../../shared/contract/previews.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { jobFolder } from '../../services/jobs/jobFolders.ts'
import type { PageFile } from './pageFile.ts'

/**
 * The picture of a job that the path of an address names by its numbers; undefined where there is none. Nothing else of
 * the address becomes a part of a path.
 */
export async function readPreviewFile(path: string, dataFolder: string): Promise<PageFile | undefined> {
  const preview = previewOf(path)
  if (preview === undefined) return undefined
  try {
    const bytes = await readFile(join(jobFolder(dataFolder, preview.jobId), 'live', `${preview.png}.png`))
    return { type: 'image/png', bytes }
  } catch (error) {
    if (systemCode(error) === '') throw error
    return undefined
  }
}
