import { z } from 'zod'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

/** What a step changed: decisions about findings, or classes. Each kind is taken back in an order of its own. */
export type StepKind = 'decision' | 'class'

/** What one command of a person changed, and what is taken back together. */
export interface Step {
  readonly id: number
  /** What was there before, as text of the repository that took the step. */
  readonly before: string | undefined
}

const stepRow = z.object({ id: z.int(), before: z.string().nullable() })
  .transform(({ id, before }): Step => ({ id, before: before ?? undefined }))

/** @returns its number */
export function addStep(writer: Writer, projectId: number, kind: StepKind, before?: string): number {
  change(
    writer,
    'INSERT INTO steps (project_id, kind, before, done_at) VALUES (@projectId, @kind, @before, @now)',
    { projectId, kind, before: before ?? null, now: utcNow() },
  )
  const step = lastStep(writer, projectId, kind)
  if (step === undefined) throw new Error('a step that was just taken is not there')
  return step.id
}

/** The last step that was not taken back. */
export function lastStep(reader: Reader, projectId: number, kind: StepKind): Step | undefined {
  const sql = `SELECT id, before FROM steps
    WHERE project_id = @projectId AND kind = @kind AND undone_at IS NULL ORDER BY id DESC LIMIT 1`
  return oneRow(reader, sql, stepRow, { projectId, kind })
}

/** Notes that a step was taken back. */
export function endStep(writer: Writer, stepId: number): void {
  change(writer, 'UPDATE steps SET undone_at = @now WHERE id = @stepId', { stepId, now: utcNow() })
}
