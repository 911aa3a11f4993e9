import { z } from 'zod'
import type { Outcome, SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../handles.ts'
import { allRows, type Values } from '../statements.ts'

/** Which pictures of a project are wanted. */
export interface PictureFilter {
  readonly outcome: Outcome
  readonly classId?: number
  readonly split?: SplitName
  /** Only those that a person has put in quarantine. */
  readonly quarantined?: true
  /** Only those that a finding of a check is about, most telling first. */
  readonly found?: { readonly checkId: number; readonly finding: number }
}

/** A part of a long list: pictures behind the one with the number `after`, at most `limit` of them. */
export interface Page {
  readonly after: number
  readonly limit: number
}

export interface ListedPicture {
  /** After which the next page begins. */
  readonly number: number
  readonly dataSetId: number
  readonly path: string
  readonly classId: number
  readonly split: SplitName
  readonly content: string | undefined
}

const pictureRow = z.object({
  number: z.int(),
  data_set_id: z.int(),
  path: z.string(),
  class_id: z.int(),
  split: z.enum(['training', 'test']),
  content: z.string().nullable(),
}).transform(({ class_id, data_set_id, content, ...row }): ListedPicture => ({
  ...row, classId: class_id, dataSetId: data_set_id, content: content ?? undefined,
}))

/** One page of a project's pictures, in the order in which they came. The next begins after the last of it. */
export function listPictures(
  reader: Reader,
  projectId: number,
  filter: PictureFilter,
  page: Page,
): readonly ListedPicture[] {
  return allRows(reader, pageQuery(filter), pictureRow, { ...filterValues(projectId, filter), ...page })
}

/** Each kind of filter is a statement of its own, for which there is an index that also gives the order. */
export function pageQuery(filter: PictureFilter): string {
  const columns = ', pictures.data_set_id, pictures.path, pictures.class_id, pictures.side AS split, pictures.content'
  return `${orderedQuery(filter, { columns })} LIMIT @limit`
}

/** What the statement of a filter gives besides numbers, and the number that it begins behind. */
interface Ordered {
  readonly columns?: string
  readonly after?: string
}

/** The numbers of the pictures of a filter, in their order. */
export function orderedQuery(filter: PictureFilter, { columns = '', after = '@after' }: Ordered = {}): string {
  const { classId, split, quarantined, found } = filter
  const ofClass = classId === undefined ? '' : ' AND pictures.class_id = @classId'
  const ofSplit = split === undefined ? '' : ' AND pictures.side = @split'
  const wanted = `pictures.project_id = @projectId AND pictures.outcome = @outcome${ofClass}${ofSplit}`
  if (found !== undefined) return foundQuery({ columns, after }, wanted, quarantined)
  if (quarantined) return quarantinedQuery({ columns, after }, wanted)
  return `SELECT pictures.id AS number${columns} FROM pictures
    WHERE ${wanted} AND pictures.id > ${after} ORDER BY pictures.id`
}

/** What stands for the names in the statement of a filter. */
export function filterValues(projectId: number, { outcome, classId, split, found }: PictureFilter): Values {
  return {
    projectId, outcome, ...found,
    ...(classId === undefined ? {} : { classId }), ...(split === undefined ? {} : { split }),
  }
}

/** From the pictures of the finding, in their order, to their rows: many times fewer than all. */
function foundQuery(
  { columns, after }: Required<Ordered>,
  wanted: string,
  quarantined: true | undefined,
): string {
  const held = quarantined
    ? ` AND EXISTS (SELECT 1 FROM decisions WHERE decisions.project_id = @projectId
        AND decisions.content = pictures.content AND decisions.kind = 'quarantine' AND decisions.revoked_at IS NULL)`
    : ''
  return `SELECT check_pictures.position + 1 AS number${columns} FROM check_pictures
    CROSS JOIN pictures INDEXED BY pictures_by_content ON pictures.content = check_pictures.content
    WHERE check_pictures.check_id = @checkId AND check_pictures.finding = @finding
      AND check_pictures.position >= ${after} AND ${wanted}${held}
    ORDER BY check_pictures.position`
}

/** From the decisions to their pictures, which are few, and are put in order. */
function quarantinedQuery({ columns, after }: Required<Ordered>, wanted: string): string {
  return `SELECT pictures.id AS number${columns} FROM (${quarantinedContents}) AS held
    CROSS JOIN pictures INDEXED BY pictures_by_content ON pictures.content = held.content
    WHERE ${wanted} AND pictures.id > ${after} ORDER BY pictures.id`
}

/** The contents of a project that are in quarantine, along an index. */
export const quarantinedContents = `SELECT DISTINCT content FROM decisions INDEXED BY decisions_by_kind
  WHERE project_id = @projectId AND kind = 'quarantine' AND revoked_at IS NULL`
