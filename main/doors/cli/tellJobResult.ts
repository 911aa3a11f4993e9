import type { Job } from '../../../shared/domain/job.ts'
import { describeProblem } from '../../../shared/text/problem.ts'
import type { CompareResult } from '../../services/tasks/compareTask.ts'
import type { StudyResult } from '../../services/tasks/studyTask.ts'
import type { Session } from './session.ts'

/** What a job has left that succeeded, a line each. */
export function tellJobResult(
  { kind, state, result }: Job,
  { text, language }: Pick<Session, 'text' | 'language'>,
): readonly string[] {
  if (state.status !== 'succeeded' || (kind !== 'distill' && kind !== 'compare')) return []
  // What `runStudy` and `runCompare` returned.
  const { reportPath, notNoted, samePictures = true } = result as StudyResult & Partial<CompareResult>
  return [
    text.results.report(reportPath),
    ...(samePictures ? [] : [text.results.otherPictures]),
    ...(notNoted === undefined ? [] : [text.packs.notNoted(describeProblem(notNoted, language))]),
  ]
}
