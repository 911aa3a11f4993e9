import type { FindingCode } from '../../../shared/domain/finding.ts'
import type { FindingFacts, FoundPicture } from '../../../shared/domain/findingFacts.ts'
import type { Reader } from '../../library/handles.ts'
import { listFound, type StoredCheck } from '../../library/repositories/checks.ts'
import { listDecisions } from '../../library/repositories/decisions.ts'
import { Decided } from './decided.ts'
import { isAboutPictures, type KeptFinding } from './findingPictures.ts'
import { subjectsOf, undecidedPart, type Subject } from './subjects.ts'

/** A finding that is not wholly decided: what is left of it, its pictures by their contents. */
export interface OpenPart extends KeptFinding {
  /** How many of its pictures, or of what it says of classes, a person has decided. */
  readonly decided: number
}

/** What a check found, less what a person has decided since. */
export interface OpenParts {
  /** Most harmful first. */
  readonly open: readonly OpenPart[]
  /** Findings of which nothing is left. */
  readonly decided: readonly FindingCode[]
}

/**
 * What is left of a check after the decisions in force. Pictures that are gone meanwhile are not told.
 * @param wanted only of this finding
 */
export function openParts(reader: Reader, projectId: number, check: StoredCheck, wanted?: FindingCode): OpenParts {
  const decided = new Decided(listDecisions(reader, projectId))
  const idOf = (label: number): number => check.classes[label]?.id ?? 0
  const parts = check.findings.flatMap((facts, finding) => {
    if (wanted !== undefined && facts.code !== wanted) return []
    return isAboutPictures(facts.code)
      ? [pictureLeft({ facts, pictures: listFound(reader, { projectId, checkId: check.id, finding }) }, decided)]
      : [classesLeft(facts, decided, idOf)]
  })
  return {
    open: parts.filter(({ isOpen }) => isOpen).map(({ part }) => part),
    decided: parts.flatMap(({ part, isOpen }) => (!isOpen && part.decided > 0 ? [part.facts.code] : [])),
  }
}

interface Left {
  readonly part: OpenPart
  readonly isOpen: boolean
}

function pictureLeft({ facts, pictures }: KeptFinding, decided: Decided): Left {
  const left = undecidedPictures({ facts, pictures }, decided)
  const settled = pictures.filter(({ content }) => decided.isSettled(facts.code, content)).length
  return { part: { facts, pictures: left, decided: settled }, isOpen: left.length > 0 }
}

function classesLeft(facts: FindingFacts, decided: Decided, idOf: (label: number) => number): Left {
  const isDecided = (subject: Subject): boolean => decided.isSubjectSettled(facts.code, subject)
  const left = undecidedPart(facts, idOf, isDecided)
  const settled = subjectsOf(facts, idOf).filter(isDecided).length
  return { part: { facts: left ?? facts, pictures: [], decided: settled }, isOpen: left !== undefined }
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
