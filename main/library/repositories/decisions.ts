import { z } from 'zod'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { note } from './audit.ts'

const kinds = ['quarantine', 'keep', 'no-problem'] as const

/** What a person decided about a picture that something was found about. */
export interface Decision {
  /** SHA-256 of the picture's file: the decision follows it when it is moved. */
  readonly content: string
  readonly kind: (typeof kinds)[number]
  /** What was found. */
  readonly finding: string
}

const decisionRow = z.object({ content: z.string(), kind: z.enum(kinds), finding: z.string() })

/** The decisions in force. Pictures in quarantine are left out of snapshots. */
export function listDecisions(reader: Reader, projectId: number): readonly Decision[] {
  const sql = `SELECT content, kind, finding FROM decisions
    WHERE project_id = @projectId AND revoked_at IS NULL ORDER BY id`
  return allRows(reader, sql, decisionRow, { projectId })
}

/** Decides, in place of what was decided about the same finding before. */
export function decide(writer: Writer, projectId: number, { content, kind, finding }: Decision): void {
  inTransaction(writer, () => {
    end(writer, projectId, content, finding)
    change(
      writer,
      `INSERT INTO decisions (project_id, content, kind, finding, decided_at)
       VALUES (@projectId, @content, @kind, @finding, @now)`,
      { projectId, content, kind, finding, now: utcNow() },
    )
    note(writer, projectId, 'decided', { content, kind, finding })
  })
}

/** Takes a decision back. That it was made stays on record. */
export function revoke(writer: Writer, projectId: number, content: string, finding: string): void {
  inTransaction(writer, () => {
    if (end(writer, projectId, content, finding) === 0) return
    note(writer, projectId, 'decision-revoked', { content, finding })
  })
}

function end(writer: Writer, projectId: number, content: string, finding: string): number {
  const sql = `UPDATE decisions SET revoked_at = @now
    WHERE project_id = @projectId AND content = @content AND finding = @finding AND revoked_at IS NULL`
  return change(writer, sql, { projectId, content, finding, now: utcNow() })
}
