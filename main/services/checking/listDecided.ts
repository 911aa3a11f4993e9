import type { DecisionKind } from '../../../shared/domain/decision.ts'
import type { Reader } from '../../library/handles.ts'
import { listClasses } from '../../library/repositories/classes.ts'
import { decisionPage, listDecisions, type Decision } from '../../library/repositories/decisions.ts'
import type { Page } from '../../library/repositories/picturePages.ts'
import { requireProject } from '../projects.ts'
import { PictureList } from './pictureList.ts'
import { parseSubject, type Subject } from './subjects.ts'

/** A decision in force, for a person to read. */
export interface ListedDecision {
  readonly kind: DecisionKind
  /** The code of the finding. */
  readonly finding: string
  /** The picture that it is about; its content where its file is away. */
  readonly picture: string | undefined
  /** Of a finding about whole classes, which of them and what. */
  readonly classes: readonly string[]
  readonly what: Subject['what']
}

/**
 * The decisions in force, from the first to the last.
 * @param page only those of it: `after` counts the decisions before it
 * @throws Failure 'project-unknown'
 */
export function listDecided(reader: Reader, projectName: string, page?: Page): readonly ListedDecision[] {
  const { id } = requireProject(reader, projectName)
  const list = new PictureList(reader, id)
  const names = new Map(listClasses(reader, id).map((one) => [one.id, one.name]))
  const decisions = page === undefined ? listDecisions(reader, id) : decisionPage(reader, id, page)
  return decisions.map((decision) => listed(decision, list, names))
}

function listed(
  { kind, finding, content, subject }: Decision,
  list: PictureList,
  names: ReadonlyMap<number, string>,
): ListedDecision {
  if (content !== undefined) {
    const picture = list.pictures[list.indexOf(content) ?? -1]?.name ?? content
    return { kind, finding, picture, classes: [], what: undefined }
  }
  const { classes, what } = parseSubject(subject)
  return { kind, finding, picture: undefined, classes: classes.map((one) => names.get(one) ?? ''), what }
}
