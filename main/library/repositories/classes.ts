import { z } from 'zod'
import type { PictureClass, Role, Severity } from '../../../shared/domain/library.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction, oneRow } from '../statements.ts'

const classRow = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(['ok', 'ng']).nullable(),
  severity: z.enum(['critical', 'major', 'minor']).nullable(),
}).transform(({ id, name, role, severity }): PictureClass => ({
  id, name, role: role ?? undefined, severity: severity ?? undefined,
}))

/** In the order that a person gave them, which is at first that in which they came. Those that were merged are not. */
export function listClasses(reader: Reader, projectId: number): readonly PictureClass[] {
  const sql = `SELECT id, name, role, severity FROM classes
    WHERE project_id = @projectId AND merged_into IS NULL ORDER BY position, id`
  return allRows(reader, sql, classRow, { projectId })
}

/** What sources call classes, with the class that is meant: one that was merged into another too. */
export function listClassNames(reader: Reader, projectId: number): ReadonlyMap<string, number> {
  const row = z.object({ name: z.string(), class_id: z.int() })
  const sql = 'SELECT name, class_id FROM class_names WHERE project_id = @projectId'
  return new Map(allRows(reader, sql, row, { projectId }).map(({ name, class_id: id }) => [name, id]))
}

/**
 * Adds the class that a source calls so, unless that name is known: by another source, or because a person gave it to
 * a class. What is known of that class stays.
 */
export function addClass(writer: Writer, projectId: number, name: string, role: Role | undefined): void {
  inTransaction(writer, () => {
    if (listClassNames(writer, projectId).has(name)) return
    change(
      writer,
      `INSERT INTO classes (project_id, name, role, position)
       SELECT @projectId, @name, @role, COALESCE(MAX(position) + 1, 0) FROM classes WHERE project_id = @projectId
       ON CONFLICT (project_id, name) DO NOTHING`,
      { projectId, name, role: role ?? null },
    )
    change(
      writer,
      `INSERT INTO class_names (project_id, name, class_id)
       SELECT project_id, name, id FROM classes WHERE project_id = @projectId AND name = @name`,
      { projectId, name },
    )
  })
}

/** Whether a class of the project has that name, or had it when it was merged into another. */
export function isClassName(reader: Reader, projectId: number, name: string): boolean {
  const sql = 'SELECT id FROM classes WHERE project_id = @projectId AND name = @name'
  return oneRow(reader, sql, z.object({ id: z.int() }), { projectId, name }) !== undefined
}

/** A class as its row is, to be written back when a step is undone. */
export interface ClassState {
  readonly id: number
  readonly name: string
  readonly role: Role | null
  readonly severity: Severity | null
  readonly position: number
  /** The class that it counts as; null for itself. */
  readonly merged_into: number | null
}

export const classState = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(['ok', 'ng']).nullable(),
  severity: z.enum(['critical', 'major', 'minor']).nullable(),
  position: z.int(),
  merged_into: z.int().nullable(),
}) satisfies z.ZodType<ClassState>

/** All classes of a project as they are, those that were merged too. */
export function listClassStates(reader: Reader, projectId: number): readonly ClassState[] {
  const sql = `SELECT id, name, role, severity, position, merged_into FROM classes
    WHERE project_id = @projectId ORDER BY position, id`
  return allRows(reader, sql, classState, { projectId })
}

/** Gives classes this state, and their pictures the class that they count as from now on. */
export function putClassStates(writer: Writer, projectId: number, states: readonly ClassState[]): void {
  for (const state of states) {
    change(
      writer,
      `UPDATE classes SET name = @name, role = @role, severity = @severity, position = @position,
         merged_into = @merged_into
       WHERE id = @id`,
      { ...state },
    )
    const values = { projectId, found: state.id, countsAs: state.merged_into ?? state.id }
    change(
      writer,
      `UPDATE pictures SET class_id = @countsAs
       WHERE project_id = @projectId AND found_class_id = @found AND class_id <> @countsAs`,
      values,
    )
  }
}
