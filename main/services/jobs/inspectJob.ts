import type { FindingCode } from '../../../shared/domain/finding.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { NewJob } from '../../library/jobs/jobRows.ts'
import type { Library } from '../../library/open.ts'
import { checkProject } from '../checking/checkProject.ts'
import { withLibrary } from '../library.ts'
import { requireProject } from '../projects.ts'
import type { Work } from '../work.ts'
import { queueJob } from './queueJob.ts'

/** What a job of the kind 'inspect' is asked for. */
export interface InspectRequest {
  readonly projectName: string
}

/** What a job of the kind 'inspect' leaves: the check itself is in the library. */
export interface InspectResult {
  readonly project: string
  /** How many pictures were looked at. */
  readonly looked: number
  /** Most harmful first. */
  readonly open: readonly FindingCode[]
  /** Of which a person had decided all before. */
  readonly decided: readonly FindingCode[]
}

/**
 * Puts the check of a project behind all jobs.
 * @throws Failure 'project-unknown'; as `withLibrary` and `queueJob`
 */
export async function queueInspect(
  libraryFolder: string,
  request: InspectRequest,
  { title, hours }: Pick<NewJob, 'title' | 'hours'>,
): Promise<Job> {
  await withLibrary(libraryFolder, async ({ reader }) => requireProject(reader, request.projectName))
  return queueJob(libraryFolder, { kind: 'inspect', title, request, hours })
}

/** Checks a project for a job. @throws as `checkProject` */
export async function runInspect(
  library: Library,
  { projectName }: InspectRequest,
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<InspectResult> {
  const { project, looked, open, decided } = await checkProject(library, projectName, work)
  return { project, looked, open: open.map(({ finding: { code } }) => code), decided }
}
