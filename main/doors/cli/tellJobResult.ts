import type { Job, JobKind } from '../../../shared/domain/job.ts'
import type { CompareResult } from '../../services/tasks/compareTask.ts'
import type { SweepJobResult } from '../../services/tasks/sweepTask.ts'
import type { Session } from './session.ts'
import { tellProblem } from './tellProblem.ts'

/** Kinds that leave a report. */
const withReport: ReadonlySet<JobKind> = new Set(['distill', 'compare', 'sweep'])

/** What a job has left that succeeded, a line each. */
export function tellJobResult(
  { kind, state, result }: Job,
  { text, language }: Pick<Session, 'text' | 'language'>,
): readonly string[] {
  if (state.status !== 'succeeded' || !withReport.has(kind)) return []
  // What `runStudy`, `runCompare` and `runSweep` returned.
  const { reportPath, notNoted, samePictures = true } = result as SweepJobResult & Partial<CompareResult>
  return [
    text.results.report(reportPath),
    ...(samePictures ? [] : [text.results.otherPictures]),
    ...(notNoted === undefined ? [] : [text.packs.notNoted(tellProblem(notNoted, language))]),
  ]
}
