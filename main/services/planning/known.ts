import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import { jobsFolder } from '../jobs/jobFolders.ts'
import { allCorrections, type Corrections } from './corrections.ts'

/** What is known before a plan is made, as plain values: a process of its own never opens what they come from. */
export interface PlanningKnown {
  /** Where what was measured on this machine is kept. */
  readonly folder: string
  readonly corrections: Readonly<Record<ExecutorName, Corrections>>
  /** Whether jobs keep this machine busy: what is measured then is not kept. */
  readonly isBusy: boolean
}

/** What the jobs of a library have taught. @throws Failure as `openJobs` */
export async function planningKnown(libraryFolder: string, isBusy = false): Promise<PlanningKnown> {
  return { folder: jobsFolder(libraryFolder), corrections: await allCorrections(libraryFolder), isBusy }
}
