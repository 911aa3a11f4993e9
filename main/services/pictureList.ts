import { join } from 'node:path'
import type { DecisionKind } from '../../shared/domain/decision.ts'
import type { FindingCode } from '../../shared/domain/finding.ts'
import type { Outcome, SplitName } from '../../shared/domain/library.ts'
import { Failure } from '../../shared/errors.ts'
import type { Reader } from '../library/handles.ts'
import { lastCheck } from '../library/repositories/checks.ts'
import { listClasses } from '../library/repositories/classes.ts'
import { listDataSets } from '../library/repositories/dataSets.ts'
import { decisionsAbout } from '../library/repositories/decisions.ts'
import { findPageStarts, type PageStarts } from '../library/repositories/pageStarts.ts'
import { listPictures, type Page, type PictureFilter } from '../library/repositories/picturePages.ts'
import { requireProject, wellFormed } from './projects.ts'
import { shownIn, type Shown } from './thumbnails.ts'

/** Which pictures of a project are wanted. */
export interface PictureRequest {
  readonly outcome: Outcome
  readonly className?: string
  readonly split?: SplitName
  /** Of the last check. */
  readonly finding?: FindingCode
  readonly quarantined?: true
}

/** A picture in a list. */
export interface PictureLine extends Shown {
  /** After which the next page begins. */
  readonly number: number
  /** As checks call it. */
  readonly name: string
  readonly className: string
  readonly split: SplitName
  readonly decisions: readonly { readonly kind: DecisionKind; readonly finding: string }[]
}

/**
 * A page of a project's pictures, in the order in which they came, or of a finding's, most telling first.
 *
 * @throws Failure 'project-unknown', 'class-unknown', 'check-missing', 'finding-unknown'
 */
export function listProjectPictures(
  reader: Reader,
  projectName: string,
  request: PictureRequest,
  page: Page,
): readonly PictureLine[] {
  const { id, name } = requireProject(reader, projectName)
  const classes = new Map(listClasses(reader, id).map((one) => [one.id, one.name]))
  const sources = new Map(listDataSets(reader, id).map((source) => [source.id, source.sourcePath]))
  const filter = filterOf(reader, { id, name }, request, classes)
  const shown = shownIn(reader, name)
  return listPictures(reader, id, filter, page).map(({ number, dataSetId, path, classId, split, content }) => ({
    number,
    name: sources.size > 1 ? join(sources.get(dataSetId) ?? '', path) : path,
    className: classes.get(classId) ?? '',
    split,
    ...shown(content),
    decisions: content === undefined
      ? []
      : decisionsAbout(reader, id, content).map(({ kind, finding }) => ({ kind, finding })),
  }))
}

/**
 * Where the pages of the same pictures begin. @param of the pages
 * @throws Failure as `listProjectPictures`
 */
export function projectPages(
  reader: Reader,
  projectName: string,
  request: PictureRequest,
  of: { readonly size: number; readonly most: number },
): PageStarts {
  const { id, name } = requireProject(reader, projectName)
  const classes = new Map(listClasses(reader, id).map((one) => [one.id, one.name]))
  return findPageStarts(reader, id, filterOf(reader, { id, name }, request, classes), of)
}

function filterOf(
  reader: Reader,
  project: { readonly id: number; readonly name: string },
  { outcome, className, split, finding, quarantined }: PictureRequest,
  classes: ReadonlyMap<number, string>,
): PictureFilter {
  return {
    outcome,
    ...(className === undefined ? {} : { classId: classId(className, classes, project.name) }),
    ...(split === undefined ? {} : { split }),
    ...(quarantined === undefined ? {} : { quarantined }),
    ...(finding === undefined ? {} : { found: foundIn(reader, project, finding) }),
  }
}

/** @throws Failure 'class-unknown' */
function classId(className: string, classes: ReadonlyMap<number, string>, project: string): number {
  const [found] = [...classes].find(([, name]) => name === wellFormed(className)) ?? []
  if (found === undefined) throw new Failure({ code: 'class-unknown', className, project })
  return found
}

/** @throws Failure 'check-missing', 'finding-unknown' */
function foundIn(
  reader: Reader,
  project: { readonly id: number; readonly name: string },
  code: FindingCode,
): PictureFilter['found'] & object {
  const check = lastCheck(reader, project.id)
  if (check === undefined) throw new Failure({ code: 'check-missing', project: project.name })
  const finding = check.findings.findIndex((facts) => facts.code === code)
  if (finding < 0) throw new Failure({ code: 'finding-unknown', finding: code, project: project.name })
  return { checkId: check.id, finding }
}
