import { z } from 'zod'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

export const auditActions = [
  'project-created', 'pictures-imported', 'snapshot-taken', 'decided', 'decision-revoked', 'class-rated',
  'class-renamed', 'classes-merged', 'classes-ordered', 'class-change-undone', 'source-moved',
  'split-drawn', 'split-revoked', 'checked', 'pack-made', 'pack-compared',
  'pack-handed-over', 'pack-marked', 'pack-mark-undone', 'project-described', 'project-renamed',
] as const

export type AuditAction = (typeof auditActions)[number]

export interface AuditEntry {
  readonly id: number
  readonly action: AuditAction
  readonly detail: Readonly<Record<string, string | number>>
  readonly doneAt: string
}

const entryRow = z.object({
  id: z.int(),
  action: z.enum(auditActions),
  detail: z.string(),
  done_at: z.string(),
}).transform(({ id, action, detail, done_at }): AuditEntry => ({
  id,
  action,
  detail: z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(detail)),
  doneAt: done_at,
}))

/** Notes what was done, in the transaction that does it. Nothing is ever taken from the notes. */
export function note(writer: Writer, projectId: number, action: AuditAction, detail: AuditEntry['detail']): void {
  change(
    writer,
    'INSERT INTO audit (project_id, action, detail, done_at) VALUES (@projectId, @action, @detail, @now)',
    { projectId, action, detail: JSON.stringify(detail), now: utcNow() },
  )
}

/** Which part of a long history is wanted: the last `limit` entries that came before the one with that number. */
export interface HistoryPage {
  readonly before: number
  readonly limit: number
}

const wholeHistory: HistoryPage = { before: Number.MAX_SAFE_INTEGER, limit: -1 }

/** What was done in a project, from the first to the last. */
export function listAudit(reader: Reader, projectId: number, page = wholeHistory): readonly AuditEntry[] {
  return allRows(reader, historyQuery, entryRow, { projectId, ...page }).toReversed()
}

/** Read backwards along its index, as far as is wanted. */
export const historyQuery = `SELECT id, action, detail, done_at FROM audit
  WHERE project_id = @projectId AND id < @before ORDER BY id DESC LIMIT @limit`
