import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'
import { quarantinedContents, sidesOf } from './picturePages.ts'
import { findSplit } from './splits.ts'

/** How many pictures of a class there are. */
export interface PictureCount {
  readonly classId: number
  readonly counts: Readonly<Record<SplitName, number>>
}

const countRow = z.object({ class_id: z.int(), training: z.int(), test: z.int() })
  .transform(({ class_id, training, test }): PictureCount => ({ classId: class_id, counts: { training, test } }))

/** How many pictures count in each class that has any, those in quarantine too. */
export function countPictures(reader: Reader, projectId: number): readonly PictureCount[] {
  return allRows(reader, countQuery(findSplit(reader, projectId) !== undefined), countRow, { projectId })
}

/** Found and put together by class along an index. */
export function countQuery(isDrawn = false): string {
  const { sideOf, sides } = sidesOf(isDrawn)
  return `SELECT pictures.class_id, ${sumsOf(sideOf)} FROM pictures INDEXED BY pictures_by_class_and_split${sides}
    WHERE pictures.project_id = @projectId AND pictures.outcome = 'imported' GROUP BY pictures.class_id`
}

/** How many pictures of each class are in quarantine, of those that would count. */
export function countQuarantined(reader: Reader, projectId: number): readonly PictureCount[] {
  return allRows(reader, quarantinedCountQuery(findSplit(reader, projectId) !== undefined), countRow, { projectId })
}

export function quarantinedCountQuery(isDrawn = false): string {
  const { sideOf, sides } = sidesOf(isDrawn)
  return `SELECT pictures.class_id, ${sumsOf(sideOf)} FROM (${quarantinedContents}) AS held
    CROSS JOIN pictures INDEXED BY pictures_by_content ON pictures.content = held.content${sides}
    WHERE pictures.project_id = @projectId AND pictures.outcome = 'imported' GROUP BY pictures.class_id`
}

function sumsOf(sideOf: string): string {
  return `SUM(${sideOf} = 'training') AS training, SUM(${sideOf} = 'test') AS test`
}
