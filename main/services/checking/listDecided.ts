import type { DecisionKind } from '../../../shared/domain/decision.ts'
import type { Reader } from '../../library/handles.ts'
import { listClasses } from '../../library/repositories/classes.ts'
import { listDecisions } from '../../library/repositories/decisions.ts'
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

/** The decisions in force, from the first to the last. @throws Failure 'project-unknown' */
export function listDecided(reader: Reader, projectName: string): readonly ListedDecision[] {
  const { id } = requireProject(reader, projectName)
  const list = new PictureList(reader, id)
  const names = new Map(listClasses(reader, id).map((one) => [one.id, one.name]))
  return listDecisions(reader, id).map(({ kind, finding, content, subject }) => {
    if (content !== undefined) {
      const picture = list.pictures[list.indexOf(content) ?? -1]?.name ?? content
      return { kind, finding, picture, classes: [], what: undefined }
    }
    const { classes, what } = parseSubject(subject)
    return { kind, finding, picture: undefined, classes: classes.map((one) => names.get(one) ?? ''), what }
  })
}
