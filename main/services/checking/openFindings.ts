import type { Finding, FindingCode } from '../../../shared/domain/finding.ts'
import type { Reader } from '../../library/handles.ts'
import type { StoredCheck } from '../../library/repositories/checks.ts'
import { listClasses } from '../../library/repositories/classes.ts'
import { finding } from './findingPictures.ts'
import { openParts } from './openParts.ts'
import { PictureList, type CheckedPicture } from './pictureList.ts'

/** A finding that is not wholly decided: about what is left of it. */
export interface OpenFinding {
  /** Its pictures are indices into those of the check. */
  readonly finding: Finding
  /** How many of its pictures, or of what it says of classes, a person has decided. */
  readonly decided: number
}

/** What a check found, less what a person has decided since. */
export interface OpenFindings {
  readonly classes: readonly string[]
  readonly pictures: readonly CheckedPicture[]
  /** Most harmful first. */
  readonly open: readonly OpenFinding[]
  /** Findings of which nothing is left. */
  readonly decided: readonly FindingCode[]
}

/** What is left of a check after the decisions in force, with all of its pictures. */
export function openFindings(reader: Reader, projectId: number, check: StoredCheck): OpenFindings {
  const list = new PictureList(reader, projectId)
  const { open, decided } = openParts(reader, projectId, check)
  return {
    classes: classNamesOf(reader, projectId, check),
    open: open.map((part) => ({
      finding: finding(part, (content) => list.indicesOf(content)), decided: part.decided,
    })),
    pictures: list.pictures,
    decided,
  }
}

/** What the classes of a check are called now, in the order in which its findings count them. */
export function classNamesOf(reader: Reader, projectId: number, { classes }: StoredCheck): readonly string[] {
  const names = new Map(listClasses(reader, projectId).map(({ id, name }) => [id, name]))
  return classes.map(({ id, name }) => names.get(id) ?? name)
}
