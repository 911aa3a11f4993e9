import { z } from 'zod'
import type { Project, TrainingShape } from '../../../shared/domain/library.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

const projectRow = z.object({
  id: z.int(),
  name: z.string(),
  training_size: z.int().nullable(),
  training_channels: z.union([z.literal(1), z.literal(3)]).nullable(),
  created_at: z.string(),
}).transform(({ id, name, training_size: size, training_channels: channels, created_at }): Project => ({
  id, name, createdAt: created_at, shape: size === null || channels === null ? undefined : { size, channels },
}))

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

/** Pictures are kept at one size and in as many channels as the first of them need: what is trained on is alike. */
export function setTrainingShape(writer: Writer, projectId: number, { size, channels }: TrainingShape): void {
  change(
    writer,
    'UPDATE projects SET training_size = @size, training_channels = @channels WHERE id = @projectId',
    { projectId, size, channels },
  )
}
