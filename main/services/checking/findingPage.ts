import type { FindingCode } from '../../../shared/domain/finding.ts'
import type { FoundPicture } from '../../../shared/domain/findingFacts.ts'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../../library/handles.ts'
import type { Page } from '../../library/repositories/picturePages.ts'
import { shownIn, type Shown } from '../thumbnails.ts'
import { requireStoredCheck } from './lastCheck.ts'
import { classNamesOf } from './openFindings.ts'
import { openParts } from './openParts.ts'
import { PictureList, type CheckedPicture } from './pictureList.ts'

/** A picture of a finding, with what it says of it. */
export interface FindingPicture extends Shown {
  readonly number: number
  readonly name: string
  readonly className: string
  readonly split: SplitName
  /** Other classes in which a file of the same content stands. */
  readonly otherClasses: readonly string[]
  /** Of which copies it is one, from 0. */
  readonly group?: number
  /** The class that a label suspect looks like, and how probably. */
  readonly looksLike?: string
  readonly probability?: number
}

/**
 * A page of the pictures of a finding of the last check that are not decided, most telling first. Only the pictures of
 * the page are looked up.
 *
 * @param page `after` counts the pictures before it
 * @throws Failure 'project-unknown', 'check-missing'
 */
export function findingPage(
  reader: Reader,
  projectName: string,
  code: FindingCode,
  { after, limit }: Page,
): readonly FindingPicture[] {
  const { project: { id }, check } = requireStoredCheck(reader, projectName)
  const shown = shownIn(reader, projectName)
  const list = new PictureList(reader, id)
  const classes = classNamesOf(reader, id, check)
  const pictures = openParts(reader, id, check, code).open.flatMap((part) => part.pictures)
  return pictures.slice(after, after + limit).flatMap((found) => {
    const files = list.indicesOf(found.content).flatMap((at) => list.pictures[at] ?? [])
    return pictureOf(found, files, classes).map((picture) => ({ ...picture, ...shown(found.content) }))
  })
}

function pictureOf(
  { group, looksLike, probability }: FoundPicture,
  [first, ...others]: readonly CheckedPicture[],
  classes: readonly string[],
): readonly FindingPicture[] {
  if (first === undefined) return []
  const { number, name, className, split } = first
  return [{
    number, name, className, split,
    otherClasses: others.map((other) => other.className),
    ...(group !== undefined && { group }),
    ...(looksLike !== undefined && { looksLike: classes[looksLike] ?? '' }),
    ...(probability !== undefined && { probability }),
  }]
}
