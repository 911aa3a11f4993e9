import { z } from 'zod'
import { decisionKinds, type DecisionKind } from '../../../shared/domain/decision.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { note } from './audit.ts'
import { addStep, endStep, lastStep } from './steps.ts'

/** What a decision is about: a picture, or, where a finding is about whole classes, a part of what it says. */
export type DecisionAbout =
  /** SHA-256 of the picture's file: the decision follows it when it is moved. */
  | { readonly content: string; readonly subject?: undefined }
  | { readonly subject: string; readonly content?: undefined }

/** What a person decided about something that was found. */
export type Decision = DecisionAbout & {
  readonly kind: DecisionKind
  /** What was found: the code of a finding. */
  readonly finding: string
}

const decisionRow = z.object({
  content: z.string().nullable(),
  subject: z.string().nullable(),
  kind: z.enum(decisionKinds),
  finding: z.string(),
}).transform(({ content, subject, ...row }): Decision =>
  // The table lets exactly one of the two be null.
  content === null ? { ...row, subject: subject ?? '' } : { ...row, content })

/** The decisions in force, from the first to the last. Pictures in quarantine are left out of snapshots. */
export function listDecisions(reader: Reader, projectId: number): readonly Decision[] {
  const sql = `SELECT content, subject, kind, finding FROM decisions
    WHERE project_id = @projectId AND revoked_at IS NULL ORDER BY id`
  return allRows(reader, sql, decisionRow, { projectId })
}

/** How many decisions are in force. */
export function countDecisions(reader: Reader, projectId: number): number {
  const sql = 'SELECT COUNT(*) AS count FROM decisions WHERE project_id = @projectId AND revoked_at IS NULL'
  return oneRow(reader, sql, z.object({ count: z.int() }), { projectId })?.count ?? 0
}

/** The decisions in force, from the one behind the first `after` of them on. */
export function decisionPage(
  reader: Reader,
  projectId: number,
  page: { readonly after: number; readonly limit: number },
): readonly Decision[] {
  const sql = `SELECT content, subject, kind, finding FROM decisions
    WHERE project_id = @projectId AND revoked_at IS NULL ORDER BY id LIMIT @limit OFFSET @after`
  return allRows(reader, sql, decisionRow, { projectId, ...page })
}

/** The decisions in force about one picture. */
export function decisionsAbout(reader: Reader, projectId: number, content: string): readonly Decision[] {
  const sql = `SELECT content, subject, kind, finding FROM decisions
    WHERE project_id = @projectId AND content = @content AND revoked_at IS NULL ORDER BY finding`
  return allRows(reader, sql, decisionRow, { projectId, content })
}

/** Decides, as one step, in place of what was decided about the same findings before. */
export function decide(writer: Writer, projectId: number, decisions: readonly Decision[]): void {
  const [first] = decisions
  if (first === undefined) return
  inTransaction(writer, () => {
    const stepId = addStep(writer, projectId, 'decision')
    for (const decision of decisions) put(writer, projectId, stepId, decision)
    note(writer, projectId, 'decided', { kind: first.kind, finding: first.finding, count: decisions.length })
  })
}

function put(writer: Writer, projectId: number, stepId: number, { content, subject, kind, finding }: Decision): void {
  const now = utcNow()
  // Each has an index of its own, which a condition on both would not use.
  const isSame = content === undefined ? 'subject = @about' : 'content = @about'
  change(
    writer,
    `UPDATE decisions SET revoked_at = @now, replaced_by = @stepId
     WHERE project_id = @projectId AND ${isSame} AND finding = @finding AND revoked_at IS NULL`,
    { now, stepId, projectId, about: content ?? subject, finding },
  )
  change(
    writer,
    `INSERT INTO decisions (project_id, step_id, content, subject, kind, finding, decided_at)
     VALUES (@projectId, @stepId, @content, @subject, @kind, @finding, @now)`,
    { projectId, stepId, content: content ?? null, subject: subject ?? null, kind, finding, now },
  )
}

/**
 * Takes back the last step of decisions: what they replaced holds again. That they were made stays on record.
 *
 * @returns how many decisions were taken back; undefined where there is no step left
 */
export function undoDecisions(writer: Writer, projectId: number): number | undefined {
  return inTransaction(writer, () => {
    const step = lastStep(writer, projectId, 'decision')
    if (step === undefined) return undefined
    const sql = 'UPDATE decisions SET revoked_at = @now WHERE step_id = @stepId AND revoked_at IS NULL'
    const count = change(writer, sql, { stepId: step.id, now: utcNow() })
    change(
      writer,
      'UPDATE decisions SET revoked_at = NULL, replaced_by = NULL WHERE replaced_by = @stepId',
      { stepId: step.id },
    )
    endStep(writer, step.id)
    note(writer, projectId, 'decision-revoked', { count })
    return count
  })
}
