import { isEnded, type Job } from '../../../shared/domain/job.ts'
import { describeProblem } from '../../../shared/text/problem.ts'
import { formatDuration, formatPercent } from '../../../shared/units.ts'
import type { StudyResult } from '../../services/tasks/studyTask.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'

/** The jobs as a table, and below it why those stand that stand. */
export function tellJobs(jobs: readonly Job[], { text, language }: Pick<Session, 'text' | 'language'>): string {
  const { none, columns, kinds, statuses, hours, reason } = text.jobs
  if (jobs.length === 0) return none
  const rows = jobs.map((job) => [
    String(job.id),
    job.title,
    kinds[job.kind],
    [statuses[job.state.status], hours[job.hours]].filter((word) => word !== '').join(', '),
    doneOf(job, text),
    job.workedSeconds === 0 ? '' : formatDuration(job.workedSeconds, language),
    job.expectedSeconds === undefined ? '' : formatDuration(job.expectedSeconds, language),
  ])
  const title = [
    columns.number, columns.title, columns.kind, columns.state, columns.done, columns.worked, columns.expected,
  ]
  const reasons = jobs.flatMap((job) => {
    const why = reason(job.state) ?? notNoted(job, { text, language })
    return why === undefined ? [] : [`${job.id}: ${why}`]
  })
  return [formatTable([title, ...rows], 4), ...reasons].join('\n')
}

/** Of a job that is done, but of whose pack the library does not know. */
function notNoted({ kind, result }: Job, { text, language }: Pick<Session, 'text' | 'language'>): string | undefined {
  if (kind !== 'distill') return undefined
  // What `runStudy` returned; nothing yet, of a job that is not done.
  const problem = (result as StudyResult | undefined)?.notNoted
  return problem && text.packs.notNoted(describeProblem(problem, language))
}

function doneOf({ progress, state }: Job, { phases }: Session['text']): string {
  if (progress === undefined || progress.total === 0 || isEnded(state)) return ''
  const { phase, done, total } = progress
  return `${phases[phase]} ${formatPercent(done / total)}`
}
