import type { Job } from '../../../shared/domain/job.ts'
import { isDatabaseError } from '../../library/failures.ts'
import type { Writer } from '../../library/handles.ts'
import type { StudyRequest, StudyResult } from '../tasks/studyTask.ts'
import { noteActual } from './corrections.ts'

/** Notes what a job took that was planned and is done. Where it cannot be written, the next plan knows less. */
export function noteTaken(writer: Writer, { kind, state, request, result }: Job): void {
  if (kind !== 'distill' || state.status !== 'succeeded') return
  // What `queueStudy` wrote and `runStudy` returned.
  const { expectation } = request as StudyRequest
  const { seconds } = result as StudyResult
  if (expectation === undefined) return
  try {
    noteActual(writer, expectation, seconds)
  } catch (error) {
    if (!isDatabaseError(error)) throw error
  }
}
