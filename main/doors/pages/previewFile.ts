import { readFile } from 'node:fs/promises'
import { previewOf } from '../../../shared/contract/previews.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { jobFolder } from '../../services/jobs/jobFolders.ts'
import { liveFolder, livePicture } from '../../services/tasks/liveFiles.ts'
import type { PageFile } from './pageFile.ts'

/**
 * The picture of a job that the path of an address names by its numbers; undefined where there is none. Nothing else of
 * the address becomes a part of a path.
 */
export async function readPreviewFile(path: string, dataFolder: string): Promise<PageFile | undefined> {
  const preview = previewOf(path)
  if (preview === undefined) return undefined
  try {
    const bytes = await readFile(livePicture(liveFolder(jobFolder(dataFolder, preview.jobId)), preview.png))
    return { type: 'image/png', bytes }
  } catch (error) {
    if (systemCode(error) === '') throw error
    return undefined
  }
}
