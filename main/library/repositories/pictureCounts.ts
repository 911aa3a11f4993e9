import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'

/** How many pictures of a class count. */
export interface PictureCount {
  readonly classId: number
  readonly counts: Readonly<Record<SplitName, number>>
}

const countRow = z.object({ class_id: z.int(), training: z.int(), test: z.int() })
  .transform(({ class_id, training, test }): PictureCount => ({ classId: class_id, counts: { training, test } }))

/** How many pictures count in each class that has any, those in quarantine too. */
export function countPictures(reader: Reader, projectId: number): readonly PictureCount[] {
  return allRows(reader, countQuery, countRow, { projectId })
}

/** Answered from an index alone. */
export const countQuery = `SELECT class_id, SUM(split = 'training') AS training, SUM(split = 'test') AS test
  FROM pictures INDEXED BY pictures_by_class_and_split
  WHERE project_id = @projectId AND outcome = 'imported' GROUP BY class_id`
