import { z } from 'zod'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

export type AuditAction = 'project-created' | 'pictures-imported' | 'snapshot-taken' | 'decided' | 'decision-revoked'

export interface AuditEntry {
  readonly action: AuditAction
  readonly detail: Readonly<Record<string, string | number>>
  readonly doneAt: string
}

const entryRow = z.object({
  action: z.enum(['project-created', 'pictures-imported', 'snapshot-taken', 'decided', 'decision-revoked']),
  detail: z.string(),
  done_at: z.string(),
}).transform(({ action, detail, done_at }): AuditEntry => ({
  action, detail: z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(detail)), doneAt: done_at,
}))

/** Notes what was done, in the transaction that does it. Nothing is ever taken from the notes. */
export function note(writer: Writer, projectId: number, action: AuditAction, detail: AuditEntry['detail']): void {
  change(
    writer,
    'INSERT INTO audit (project_id, action, detail, done_at) VALUES (@projectId, @action, @detail, @now)',
    { projectId, action, detail: JSON.stringify(detail), now: utcNow() },
  )
}

/** All that was done in a project, from the first to the last. */
export function listAudit(reader: Reader, projectId: number): readonly AuditEntry[] {
  const sql = 'SELECT action, detail, done_at FROM audit WHERE project_id = @projectId ORDER BY id'
  return allRows(reader, sql, entryRow, { projectId })
}
