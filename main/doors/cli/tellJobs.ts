import { isEnded, type Job } from '../../../shared/domain/job.ts'
import { formatDuration, formatPercent } from '../../../shared/units.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'
import { tellJobResult } from './tellJobResult.ts'
import { tellLibraryJob } from './tellLibraryJob.ts'

/** The jobs as a table, and below it why those stand that stand, and what those have left that are done. */
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
  const remarks = jobs.flatMap((job) => {
    const why = reason(job.state)
    const lines = why === undefined ? [...tellJobResult(job, { text, language }), ...tellLibraryJob(job, text)] : [why]
    return lines.map((line) => `${job.id}: ${line}`)
  })
  return [formatTable([title, ...rows], 4), ...remarks].join('\n')
}

function doneOf({ progress, state }: Job, { phases }: Session['text']): string {
  if (progress === undefined || progress.total === 0 || isEnded(state)) return ''
  const { phase, done, total } = progress
  return `${phases[phase]} ${formatPercent(done / total)}`
}
