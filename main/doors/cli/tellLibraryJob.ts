import type { Job } from '../../../shared/domain/job.ts'
import type { ImportResult } from '../../services/jobs/importJob.ts'
import type { InspectResult } from '../../services/jobs/inspectJob.ts'
import type { CliText } from './text/cliText.ts'

/** What a job that succeeded has left in the library, a line each. */
export function tellLibraryJob({ kind, state, result }: Job, { library, jobs }: CliText): readonly string[] {
  if (state.status !== 'succeeded') return []
  // What `runImport` returned, and below `runInspect`.
  if (kind === 'import') return [library.imported(result as ImportResult)]
  if (kind !== 'inspect') return []
  const { project, looked, open } = result as InspectResult
  return [jobs.checked(project, looked, open.length)]
}
