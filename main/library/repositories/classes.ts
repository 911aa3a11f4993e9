import { z } from 'zod'
import type { PictureClass, Role, Severity } from '../../../shared/domain/library.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change } from '../statements.ts'

const classRow = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(['ok', 'ng']).nullable(),
  severity: z.enum(['critical', 'major', 'minor']).nullable(),
}).transform(({ id, name, role, severity }): PictureClass => ({
  id, name, role: role ?? undefined, severity: severity ?? undefined,
}))

/** In the order in which they came. */
export function listClasses(reader: Reader, projectId: number): readonly PictureClass[] {
  const sql = 'SELECT id, name, role, severity FROM classes WHERE project_id = @projectId ORDER BY id'
  return allRows(reader, sql, classRow, { projectId })
}

/** Adds a class. One that is there already keeps what is known of it: a person may have chosen that. */
export function addClass(writer: Writer, projectId: number, name: string, role: Role | undefined): void {
  change(
    writer,
    `INSERT INTO classes (project_id, name, role) VALUES (@projectId, @name, @role)
     ON CONFLICT (project_id, name) DO NOTHING`,
    { projectId, name, role: role ?? null },
  )
}

/** @param severity of a defect; a good part has none */
export function rateClass(writer: Writer, classId: number, role: Role, severity: Severity | undefined): void {
  const sql = 'UPDATE classes SET role = @role, severity = @severity WHERE id = @classId'
  change(writer, sql, { classId, role, severity: role === 'ok' ? null : (severity ?? null) })
}
