import { readFile, stat } from 'node:fs/promises'
import { Failure } from '../../shared/errors.ts'
import { systemCode } from '../../shared/systemError.ts'
import { isMadeOfOurs } from '../evidence/report/madeOfOurs.ts'
import { findJob } from '../library/jobs/jobRows.ts'
import { withJobs } from './jobs/jobs.ts'
import { leftFiles } from './jobs/leftFiles.ts'

/** Many times as much as the largest report, whose pictures are few and small. */
const MOST_BYTES = 64 * 1024 * 1024

/** Where a job has left its report; undefined where it has left none. @throws Failure as `openJobs` */
export function placeOfReport(libraryFolder: string, job: number): Promise<string | undefined> {
  return withJobs(libraryFolder, async ({ reader }) => leftFiles(findJob(reader, job)?.result).reportPath)
}

/** The same of a report that is there. @throws Failure 'job-unknown'; as `openJobs` and `readReport` */
export async function requireReport(libraryFolder: string, job: number): Promise<string> {
  const path = await placeOfReport(libraryFolder, job)
  if (path === undefined) throw new Failure({ code: 'job-unknown', number: job })
  await withReport(path, async () => undefined)
  return path
}

/**
 * A report, if it can still be one of ours.
 * @throws Failure 'report-missing'; 'report-unfit' where it cannot be read, or holds what no report of ours does
 */
export async function readReport(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await withReport(path, () => readFile(path))
  if (!isHarmless(bytes)) throw new Failure({ code: 'report-unfit', path })
  return bytes
}

/** As UTF-8 and nothing else: in another way to write letters, elements would not be seen. */
function isHarmless(bytes: Uint8Array): boolean {
  try {
    return isMadeOfOurs(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

/** Works with a file that can be a report. @throws Failure 'report-missing', 'report-unfit' */
async function withReport<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    const info = await stat(path)
    // A pipe would be waited for, and a device never ends.
    if (!info.isFile() || info.size === 0 || info.size > MOST_BYTES) throw new Failure({ code: 'report-unfit', path })
    return await work()
  } catch (error) {
    if (error instanceof Failure) throw error
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error))
    throw new Failure({ code: isMissing ? 'report-missing' : 'report-unfit', path }, { cause: error })
  }
}
