import { z } from 'zod'
import type { FindingFacts, FoundPicture } from '../../../shared/domain/findingFacts.ts'
import type { VarianceCurve } from '../../../shared/domain/varianceCurve.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { note } from './audit.ts'
import { findingFacts } from './findingColumns.ts'

/** Checks of a project that are kept: an undo or two lead back to pictures that were checked before. */
const KEPT_CHECKS = 5

/** A check of a project's pictures that is remembered. */
export interface StoredCheck {
  readonly id: number
  /** SHA-256 over what was looked at. */
  readonly fingerprint: string
  /** How many were looked at. */
  readonly pictures: number
  /** In the order in which findings count them. */
  readonly classes: readonly { readonly id: number; readonly name: string }[]
  /** Most harmful first. Their pictures are rows of their own. */
  readonly findings: readonly FindingFacts[]
  readonly checkedAt: string
}

const checkedClasses = z.array(z.object({ id: z.int(), name: z.string() }))

const checkRow = z.object({
  id: z.int(),
  fingerprint: z.string(),
  pictures: z.int(),
  classes: z.string(),
  findings: z.string(),
  checked_at: z.string(),
}).transform(({ classes, findings, checked_at, ...row }): StoredCheck | undefined => {
  const facts = z.array(findingFacts).safeParse(JSON.parse(findings))
  if (!facts.success) return undefined
  return { ...row, classes: checkedClasses.parse(JSON.parse(classes)), findings: facts.data, checkedAt: checked_at }
})

/** The check of just what the fingerprint says, if it is remembered in words that this program knows. */
export function findCheck(reader: Reader, projectId: number, fingerprint: string): StoredCheck | undefined {
  const sql = 'SELECT * FROM checks WHERE project_id = @projectId AND fingerprint = @fingerprint'
  return oneRow(reader, sql, checkRow, { projectId, fingerprint })
}

/** The check that was made, or asked for again, last, if it is in words that this program knows. */
export function lastCheck(reader: Reader, projectId: number): StoredCheck | undefined {
  const sql = 'SELECT * FROM checks WHERE project_id = @projectId ORDER BY checked_at DESC, id DESC LIMIT 1'
  return oneRow(reader, sql, checkRow, { projectId })
}

/** Makes a remembered check the last one. */
export function touchCheck(writer: Writer, checkId: number): void {
  change(writer, 'UPDATE checks SET checked_at = @now WHERE id = @checkId', { checkId, now: utcNow() })
}

const foundRow = z.object({
  content: z.string(),
  group_number: z.int().nullable(),
  looks_like: z.int().nullable(),
  probability: z.number().nullable(),
}).transform(({ content, group_number, looks_like, probability }): FoundPicture => ({
  content, group: group_number ?? undefined, looksLike: looks_like ?? undefined, probability: probability ?? undefined,
}))

/** A finding of a check of a project, by its place among the others. */
export interface FindingPlace {
  readonly projectId: number
  readonly checkId: number
  readonly finding: number
}

/** The pictures that a finding is about and that are still there, most telling first. */
export function listFound(reader: Reader, place: FindingPlace): readonly FoundPicture[] {
  return allRows(reader, foundQuery, foundRow, { ...place })
}

export const foundQuery = `
  SELECT content, group_number, looks_like, probability FROM check_pictures
  WHERE check_id = @checkId AND finding = @finding AND EXISTS (
    SELECT 1 FROM pictures WHERE pictures.project_id = @projectId AND pictures.content = check_pictures.content
      AND pictures.outcome IN ('imported', 'duplicate'))
  ORDER BY position`

/** Digits of a share that are kept: more than can be seen in a curve. */
const SHARE_DIGITS = 4

const curveColumn = z.array(
  z.object({ label: z.int().optional(), pictures: z.int(), shares: z.array(z.number()) })
    .transform(({ label, ...curve }): VarianceCurve => ({ label, ...curve })),
)

/** How the variance of the checked pictures decays; undefined where the check was made by a program without curves. */
export function checkCurves(reader: Reader, checkId: number): readonly VarianceCurve[] | undefined {
  const row = z.object({ curves: z.string() })
  const sql = 'SELECT curves FROM checks WHERE id = @checkId AND curves IS NOT NULL'
  const found = oneRow(reader, sql, row, { checkId })
  return found && curveColumn.parse(JSON.parse(found.curves))
}

function curvesText(curves: readonly VarianceCurve[]): string {
  const rounded = curves.map(({ shares, ...curve }) =>
    ({ ...curve, shares: shares.map((share) => Number(share.toFixed(SHARE_DIGITS))) }))
  return JSON.stringify(rounded)
}

/** What a check looked at and found. */
export type NewCheck = Pick<StoredCheck, 'fingerprint' | 'pictures' | 'classes' | 'findings'> & {
  readonly curves: readonly VarianceCurve[]
}

/** Remembers what a check found, with the pictures of each finding, in place of one of the same and of old ones. */
export function addCheck(
  writer: Writer,
  projectId: number,
  check: NewCheck,
  found: readonly (readonly FoundPicture[])[],
): void {
  const { fingerprint, pictures, classes, findings, curves } = check
  inTransaction(writer, () => {
    const sql = 'DELETE FROM checks WHERE project_id = @projectId AND fingerprint = @fingerprint'
    change(writer, sql, { projectId, fingerprint })
    change(
      writer,
      `INSERT INTO checks (project_id, fingerprint, pictures, classes, findings, curves, checked_at)
       VALUES (@projectId, @fingerprint, @pictures, @classes, @findings, @curves, @now)`,
      {
        projectId, fingerprint, pictures, classes: JSON.stringify(classes), findings: JSON.stringify(findings),
        curves: curvesText(curves), now: utcNow(),
      },
    )
    for (const [finding, listed] of found.entries()) {
      for (const [position, picture] of listed.entries()) {
        addFound(writer, { projectId, fingerprint, finding, position }, picture)
      }
    }
    forgetOld(writer, projectId)
    note(writer, projectId, 'checked', { pictures, findings: findings.length })
  })
}

function addFound(
  writer: Writer,
  place: Readonly<Record<'projectId' | 'finding' | 'position', number>> & { readonly fingerprint: string },
  { content, group, looksLike, probability }: FoundPicture,
): void {
  change(
    writer,
    `INSERT INTO check_pictures (check_id, finding, position, content, group_number, looks_like, probability)
     SELECT id, @finding, @position, @content, @group, @looksLike, @probability FROM checks
     WHERE project_id = @projectId AND fingerprint = @fingerprint`,
    {
      ...place, content, group: group ?? null, looksLike: looksLike ?? null, probability: probability ?? null,
    },
  )
}

function forgetOld(writer: Writer, projectId: number): void {
  const sql = `DELETE FROM checks WHERE project_id = @projectId AND id NOT IN
    (SELECT id FROM checks WHERE project_id = @projectId ORDER BY checked_at DESC, id DESC LIMIT ${KEPT_CHECKS})`
  change(writer, sql, { projectId })
}
