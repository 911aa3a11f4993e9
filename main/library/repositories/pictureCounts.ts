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

const countRow = z.object({ class_id: z.int(), side: z.enum(['training', 'test']), count: z.int() })
type Counted = z.infer<typeof countRow>

/** How many pictures count in each class that has any, those in quarantine too. */
export function countPictures(reader: Reader, projectId: number): readonly PictureCount[] {
  return byClass(allRows(reader, countQuery, countRow, { projectId }))
}

/** Found and put together along an index. */
export const countQuery = `SELECT class_id, side, COUNT(*) AS count
  FROM pictures INDEXED BY pictures_by_class_and_side
  WHERE project_id = @projectId AND outcome = 'imported' GROUP BY class_id, side`

/** How many pictures of each class are in quarantine, of those that would count. */
export function countQuarantined(reader: Reader, projectId: number): readonly PictureCount[] {
  return byClass(allRows(reader, quarantinedCountQuery, countRow, { projectId }))
}

export const quarantinedCountQuery = `SELECT pictures.class_id, pictures.side, COUNT(*) AS count
  FROM (${quarantinedContents}) AS held
  CROSS JOIN pictures INDEXED BY pictures_by_content ON pictures.content = held.content
  WHERE pictures.project_id = @projectId AND pictures.outcome = 'imported' GROUP BY pictures.class_id, pictures.side`

function byClass(counted: readonly Counted[]): readonly PictureCount[] {
  return [...Map.groupBy(counted, ({ class_id: classId }) => classId)].map(([classId, sides]) => {
    const of = (wanted: SplitName): number => sides.find(({ side }) => side === wanted)?.count ?? 0
    return { classId, counts: { training: of('training'), test: of('test') } }
  })
}
