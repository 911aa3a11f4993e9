import { z } from 'zod'
import {
  jobKinds, phases, type Job, type JobHours, type JobKind, type JobProgress, type JobState, type JobStatus,
} from '../../../shared/domain/job.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

const json = z.string().transform((text): unknown => JSON.parse(text))

/** What `setState` wrote: states are checked where they are made, and a newer form is not opened. */
const stateColumn = json.transform((state) => state as JobState)

const progressColumn = z.object({
  phase: z.enum(phases), done: z.number(), total: z.number(), live: z.int().exactOptional(),
  pack: z.object({ number: z.int(), total: z.int() }).exactOptional(),
})

const jobRow = z.object({
  id: z.int(),
  kind: z.enum(jobKinds),
  title: z.string(),
  request: json,
  state: stateColumn,
  position: z.int(),
  hours: z.enum(['any', 'night']),
  progress: json.pipe(progressColumn).nullable(),
  created_at: z.string(),
  retries: z.int(),
  worked_seconds: z.number(),
  expected_seconds: z.number().nullable(),
  result: json.nullable(),
}).transform(({ created_at, worked_seconds, expected_seconds, progress, result, ...row }): Job => ({
  ...row,
  progress: progress ?? undefined,
  createdAt: created_at,
  workedSeconds: worked_seconds,
  expectedSeconds: expected_seconds ?? undefined,
  result: result ?? undefined,
}))

/** A job that is to be. */
export interface NewJob {
  readonly kind: JobKind
  readonly title: string
  readonly request: unknown
  readonly hours: JobHours
  readonly expectedSeconds?: number
}

/** Adds a job behind all others. */
export function addJob(writer: Writer, { kind, title, request, hours, expectedSeconds }: NewJob): Job {
  return inTransaction(writer, () => {
    const sql = `
      INSERT INTO jobs (kind, title, request, state, position, hours, created_at, expected_seconds)
      VALUES
        (@kind, @title, @request, @state, (SELECT COALESCE(MAX(position), 0) + 1 FROM jobs), @hours, @now, @expected)`
    const state: JobState = { status: 'queued' }
    change(writer, sql, {
      kind, title, request: JSON.stringify(request), state: JSON.stringify(state), hours, now: utcNow(),
      expected: expectedSeconds ?? null,
    })
    const added = oneRow(writer, 'SELECT * FROM jobs WHERE id = last_insert_rowid()', jobRow)
    if (added === undefined) throw new Error('a job that was just added is not there')
    return added
  })
}

export function findJob(reader: Reader, id: number): Job | undefined {
  return oneRow(reader, 'SELECT * FROM jobs WHERE id = @id', jobRow, { id })
}

/** In the order in which their turns come, and those that ended in the order in which they stood. */
export function listJobs(reader: Reader): readonly Job[] {
  return allRows(reader, 'SELECT * FROM jobs ORDER BY position', jobRow)
}

/** Another number whenever another connection has changed something; one's own changes leave it. */
export function rowsVersion(reader: Reader): number {
  return Number(reader.pragma('data_version', { simple: true }))
}

/** Those with one status, in the order in which their turns come. */
export function jobsThatAre(reader: Reader, status: JobStatus): readonly Job[] {
  return allRows(reader, 'SELECT * FROM jobs WHERE status = @status ORDER BY position', jobRow, { status })
}

/** What changes of a job besides its state. */
export interface JobChange {
  readonly state: JobState
  readonly retries?: number
  readonly progress?: JobProgress
  readonly workedSeconds?: number
  readonly result?: unknown
}

export function changeJob(writer: Writer, id: number, changed: JobChange): void {
  const { state, retries, progress, workedSeconds, result } = changed
  const sql = `
    UPDATE jobs SET state = @state, retries = COALESCE(@retries, retries), progress = COALESCE(@progress, progress),
      worked_seconds = COALESCE(@worked, worked_seconds), result = COALESCE(@result, result)
    WHERE id = @id`
  change(writer, sql, {
    id, state: JSON.stringify(state), retries: retries ?? null, worked: workedSeconds ?? null,
    progress: progress === undefined ? null : JSON.stringify(progress),
    result: result === undefined ? null : JSON.stringify(result),
  })
}

/** Says when a job may work. Nothing else writes this column: a program that runs the job reads it there. */
export function setHours(writer: Writer, id: number, hours: JobHours): void {
  change(writer, 'UPDATE jobs SET hours = @hours WHERE id = @id', { id, hours })
}

/** Where requests of whichever kind name their project. */
const PROJECT_PATHS = ['$.projectName', ...['distillation', 'sweep', 'match'].map((part) => `$.${part}.source.project`)]

/** The number of a job that is not done with a project, if there is one. */
export function openJobOf(reader: Reader, project: string): number | undefined {
  const named = PROJECT_PATHS.map((path) => `json_extract(request, '${path}') = @project`).join(' OR ')
  const sql = `SELECT id FROM jobs WHERE (${named}) AND status NOT IN ('succeeded', 'cancelled', 'failed') LIMIT 1`
  return oneRow(reader, sql, z.object({ id: z.int() }), { project })?.id
}

/** Lets the jobs of a project follow its name. */
export function renameProjectOfJobs(writer: Writer, from: string, to: string): void {
  for (const path of PROJECT_PATHS) {
    const sql = `UPDATE jobs SET request = json_replace(request, '${path}', @to)
      WHERE json_extract(request, '${path}') = @from`
    change(writer, sql, { from, to })
  }
}

/** Notes how far a job is, for those who look at it from elsewhere. */
export function noteProgress(writer: Writer, id: number, progress: JobProgress): void {
  change(writer, 'UPDATE jobs SET progress = @progress WHERE id = @id', { id, progress: JSON.stringify(progress) })
}
