import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'
import { quarantinedContents } from './picturePages.ts'

/** How many pictures of a class there are. */
export interface PictureCount {
  readonly classId: number
  readonly counts: Readonly<Record<SplitName, number>>
}

const countRow = z.object({ class_id: z.int(), training: z.int(), test: z.int() })
  .transform(({ class_id, training, test }): PictureCount => ({ classId: class_id, counts: { training, test } }))

const sums = "SUM(pictures.split = 'training') AS training, SUM(pictures.split = 'test') AS test"

/** How many pictures count in each class that has any, those in quarantine too. */
export function countPictures(reader: Reader, projectId: number): readonly PictureCount[] {
  return allRows(reader, countQuery, countRow, { projectId })
}

/** Found and put together by class along an index. */
export const countQuery = `SELECT class_id, ${sums} FROM pictures INDEXED BY pictures_by_class_and_split
  WHERE project_id = @projectId AND outcome = 'imported' GROUP BY class_id`

/** How many pictures of each class are in quarantine, of those that would count. */
export function countQuarantined(reader: Reader, projectId: number): readonly PictureCount[] {
  return allRows(reader, quarantinedCountQuery, countRow, { projectId })
}

export const quarantinedCountQuery = `SELECT pictures.class_id, ${sums} FROM (${quarantinedContents}) AS held
  CROSS JOIN pictures INDEXED BY pictures_by_content ON pictures.content = held.content
  WHERE pictures.project_id = @projectId AND pictures.outcome = 'imported' GROUP BY pictures.class_id`
