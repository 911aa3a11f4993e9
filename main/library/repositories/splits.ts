import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { SplitPolicy } from '../../../shared/domain/splitPolicy.ts'
import type { Reader, Writer } from '../handles.ts'
import { change, inTransaction, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { note } from './audit.ts'

/** How the pictures of a project are divided, and since when. */
export interface Split {
  readonly id: number
  readonly policy: SplitPolicy
  readonly drawnAt: string
}

/** Which side a content is on, SHA-256 of a file: it stays there wherever the file goes. */
export interface Assignment {
  readonly content: string
  readonly side: SplitName
}

const policySchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('given') }),
  z.strictObject({ method: z.literal('stratified'), share: z.number(), seed: z.int(), keepLots: z.boolean() }),
  z.strictObject({ method: z.literal('lot'), lots: z.array(z.string()), keepLots: z.boolean() }),
  z.strictObject({ method: z.literal('date'), from: z.string(), keepLots: z.boolean() }),
]) satisfies z.ZodType<SplitPolicy>

const splitRow = z.object({ id: z.int(), policy: z.string(), drawn_at: z.string() })
  .transform(({ id, policy, drawn_at }): Split => ({
    id, policy: policySchema.parse(JSON.parse(policy)), drawnAt: drawn_at,
  }))

/** Of the splits that were not taken back, the last. */
export function findSplit(reader: Reader, projectId: number): Split | undefined {
  return oneRow(reader, splitQuery, splitRow, { projectId })
}

export const splitQuery = `SELECT id, policy, drawn_at FROM splits
  WHERE project_id = @projectId AND revoked_at IS NULL ORDER BY id DESC LIMIT 1`

/** Divides a project anew. The split before stays on record, and is in force again when this one is taken back. */
export function addSplit(
  writer: Writer,
  projectId: number,
  policy: SplitPolicy,
  assignments: readonly Assignment[],
): void {
  inTransaction(writer, () => {
    const sql = 'INSERT INTO splits (project_id, policy, drawn_at) VALUES (@projectId, @policy, @now)'
    change(writer, sql, { projectId, policy: JSON.stringify(policy), now: utcNow() })
    const added = findSplit(writer, projectId)
    if (added === undefined) throw new Error('a split that was just added is not there')
    assign(writer, added.id, assignments)
    const tested = assignments.filter(({ side }) => side === 'test').length
    const counts = { training: assignments.length - tested, test: tested }
    note(writer, projectId, 'split-drawn', { method: policy.method, ...counts })
  })
}

/** Assigns contents that the split does not know yet. None ever moves. */
export function assign(writer: Writer, splitId: number, assignments: readonly Assignment[]): void {
  inTransaction(writer, () => {
    for (const { content, side } of assignments) {
      const sql = 'INSERT INTO split_assignments (split_id, content, side) VALUES (@splitId, @content, @side)'
      change(writer, sql, { splitId, content, side })
    }
  })
}

/** Takes the last split back. That it was drawn stays on record. @returns false where there is none */
export function revokeSplit(writer: Writer, projectId: number): boolean {
  return inTransaction(writer, () => {
    const last = findSplit(writer, projectId)
    if (last === undefined) return false
    change(writer, 'UPDATE splits SET revoked_at = @now WHERE id = @id', { id: last.id, now: utcNow() })
    note(writer, projectId, 'split-revoked', { method: last.policy.method })
    return true
  })
}
