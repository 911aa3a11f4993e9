import { z } from 'zod'
import type { Project, TrainingShape } from '../../../shared/domain/library.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { depthColumn, fitColumn, shapeValues } from './shapeColumns.ts'

/** Empty where nobody has typed anything. */
export const typedColumn = z.string().transform((text) => (text === '' ? undefined : text))

const projectRow = z.object({
  id: z.int(),
  name: z.string(),
  training_size: z.int().nullable(),
  training_channels: z.union([z.literal(1), z.literal(3)]).nullable(),
  training_fit: fitColumn,
  training_depth: depthColumn.nullable(),
  created_at: z.string(),
  part_number: typedColumn,
  process: typedColumn,
}).transform(({ id, name, training_size: size, training_channels: channels, ...row }): Project => ({
  id, name, createdAt: row.created_at, partNumber: row.part_number, process: row.process,
  shape: shapeOf(size, channels, row.training_fit, row.training_depth),
}))

/** The table lets all three be null together only. */
function shapeOf(
  size: number | null,
  channels: 1 | 3 | null,
  fit: TrainingShape['fit'],
  depth: TrainingShape['depth'] | null,
): TrainingShape | undefined {
  return size === null || channels === null || depth === null ? undefined : { size, channels, fit, depth }
}

/** In the order in which they were made. */
export function listProjects(reader: Reader): readonly Project[] {
  return allRows(reader, 'SELECT * FROM projects ORDER BY id', projectRow)
}

export function findProject(reader: Reader, name: string): Project | undefined {
  return oneRow(reader, 'SELECT * FROM projects WHERE name = @name', projectRow, { name })
}

/** @param name one that no project has */
export function addProject(writer: Writer, name: string): void {
  change(writer, 'INSERT INTO projects (name, created_at) VALUES (@name, @now)', { name, now: utcNow() })
}

/** What a project is about. */
export function describeProject(
  writer: Writer,
  projectId: number,
  { partNumber, process }: Readonly<Record<'partNumber' | 'process', string>>,
): void {
  const sql = 'UPDATE projects SET part_number = @partNumber, process = @process WHERE id = @projectId'
  change(writer, sql, { projectId, partNumber, process })
}

/** @param name one that no project has */
export function renameProject(writer: Writer, projectId: number, name: string): void {
  change(writer, 'UPDATE projects SET name = @name WHERE id = @projectId', { projectId, name })
}

/** The first pictures of a project say how all are kept. */
export function setTrainingShape(writer: Writer, projectId: number, shape: TrainingShape): void {
  change(
    writer,
    `UPDATE projects SET training_size = @size, training_channels = @channels, training_fit = @fit,
       training_depth = @depth
     WHERE id = @projectId`,
    { projectId, ...shapeValues(shape) },
  )
}
