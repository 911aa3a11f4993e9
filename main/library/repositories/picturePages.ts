import { z } from 'zod'
import type { Outcome, SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'

/** Which pictures of a project are wanted. */
export interface PictureFilter {
  readonly outcome: Outcome
  readonly classId?: number
  readonly split?: SplitName
}

/** A part of a long list: pictures behind the one with the number `after`, at most `limit` of them. */
export interface Page {
  readonly after: number
  readonly limit: number
}

export interface ListedPicture {
  readonly id: number
  readonly path: string
  readonly classId: number
  readonly split: SplitName
  readonly content: string | undefined
}

const pictureRow = z.object({
  id: z.int(),
  path: z.string(),
  class_id: z.int(),
  split: z.enum(['training', 'test']),
  content: z.string().nullable(),
}).transform(({ class_id, content, ...row }): ListedPicture => ({
  ...row, classId: class_id, content: content ?? undefined,
}))

/** One page of a project's pictures, in the order in which they came. The next begins after the last of it. */
export function listPictures(
  reader: Reader,
  projectId: number,
  filter: PictureFilter,
  page: Page,
): readonly ListedPicture[] {
  return allRows(reader, pageQuery(filter), pictureRow, { projectId, ...filter, ...page })
}

/** Each kind of filter is a statement of its own, for which there is an index that also gives the order. */
export function pageQuery({ classId, split }: PictureFilter): string {
  const ofClass = classId === undefined ? '' : ' AND class_id = @classId'
  const ofSplit = split === undefined ? '' : ' AND split = @split'
  return `SELECT id, path, class_id, split, content FROM pictures
    WHERE project_id = @projectId AND outcome = @outcome${ofClass}${ofSplit} AND id > @after
    ORDER BY id LIMIT @limit`
}
