import type { Job, JobProgress } from '../../../shared/domain/job.ts'
import type { Run } from '../../jobs/process/runTask.ts'
import type { ImportRequest } from '../importing/importFolder.ts'
import { runImport } from './importJob.ts'
import { runInspect, type InspectRequest } from './inspectJob.ts'
import { runHere } from './runHere.ts'
import { runInProcess, type EngineStart } from './runInProcess.ts'

/**
 * Starts what a job asks for: in a process of its own, which nothing that happens to it can take the program down with;
 * what is about the library itself in this one, which may open it.
 */
export function startJob(job: Job, tell: (progress: JobProgress) => void, means: EngineStart): Run {
  switch (job.kind) {
    case 'import':
      // What `queueImport` wrote, and below `queueInspect`.
      return runHere(means.libraryFolder, tell, (library, work) =>
        runImport(library, job.request as ImportRequest, work))
    case 'inspect':
      return runHere(means.libraryFolder, tell, (library, work) =>
        runInspect(library, job.request as InspectRequest, work))
    case 'distill':
    case 'compare':
    case 'sweep':
      return runInProcess(job, tell, means)
  }
}
