import type { Finding, FindingCode } from '../../../shared/domain/finding.ts'
import type { FoundPicture } from '../../../shared/domain/findingFacts.ts'
import type { Reader } from '../../library/handles.ts'
import { listFound, type StoredCheck } from '../../library/repositories/checks.ts'
import { listClasses } from '../../library/repositories/classes.ts'
import { listDecisions } from '../../library/repositories/decisions.ts'
import { Decided } from './decided.ts'
import { finding, isAboutPictures, type KeptFinding } from './findingPictures.ts'
import { PictureList, type CheckedPicture } from './pictureList.ts'
import { subjectsOf, undecidedPart, type Subject } from './subjects.ts'

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

/** What is left of a check after the decisions in force. Pictures that are gone meanwhile are not told. */
export function openFindings(reader: Reader, projectId: number, check: StoredCheck): OpenFindings {
  const decided = new Decided(listDecisions(reader, projectId))
  const names = new Map(listClasses(reader, projectId).map(({ id, name }) => [id, name]))
  const list = new PictureList(reader, projectId)
  const parts = check.findings.map((facts, position) => {
    const isGone = ({ content }: FoundPicture): boolean => list.indexOf(content) === undefined
    const pictures = listFound(reader, check.id, position).filter((picture) => !isGone(picture))
    return { code: facts.code, ...partOf({ facts, pictures }, check, decided, list) }
  })
  return {
    classes: check.classes.map(({ id, name }) => names.get(id) ?? name),
    pictures: list.pictures,
    open: parts.flatMap(({ open, decided }) => (open === undefined ? [] : [{ finding: open, decided }])),
    decided: parts.flatMap(({ code, open, decided }) => (open === undefined && decided > 0 ? [code] : [])),
  }
}

function partOf({ facts, pictures }: KeptFinding, check: StoredCheck, decided: Decided, list: PictureList): {
  readonly open: Finding | undefined
  readonly decided: number
} {
  const indicesOf = (content: string): readonly number[] => list.indicesOf(content)
  if (isAboutPictures(facts.code)) {
    const left = undecidedPictures({ facts, pictures }, decided)
    const settled = pictures.filter(({ content }) => decided.isSettled(facts.code, content)).length
    return { open: left.length === 0 ? undefined : finding({ facts, pictures: left }, indicesOf), decided: settled }
  }
  const idOf = (label: number): number => check.classes[label]?.id ?? 0
  const isDecided = (subject: Subject): boolean => decided.isSubjectSettled(facts.code, subject)
  const left = undecidedPart(facts, idOf, isDecided)
  return {
    open: left === undefined ? undefined : finding({ facts: left, pictures: [] }, indicesOf),
    decided: subjectsOf(facts, idOf).filter(isDecided).length,
  }
}

/**
 * The pictures of a finding that a person has still to look at. Copies are shown together, those that were decided too,
 * as long as one of a group is new.
 */
export function undecidedPictures({ facts, pictures }: KeptFinding, decided: Decided): readonly FoundPicture[] {
  const groups = Map.groupBy(pictures, ({ group, content }) => group ?? content)
  return [...groups.values()].flatMap((group) => {
    const present = group.filter(({ content }) => !decided.isQuarantined(content))
    const isOpen = present.some(({ content }) => !decided.isSettled(facts.code, content))
    // Of copies, one that is left alone copies nothing, unless its files stand in several classes.
    const isCopy = group[0]?.group === undefined || facts.code === 'contradicting-copies' || present.length > 1
    return isOpen && isCopy ? present : []
  })
}
