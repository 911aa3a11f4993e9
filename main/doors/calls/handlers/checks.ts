import type { Output } from '../../../../shared/contract/calls.ts'
import { picturesOf, type Finding } from '../../../../shared/domain/finding.ts'
import type { Reader } from '../../../library/handles.ts'
import {
  checkProject, isCheckCurrent, requireLastCheck, type ProjectCheck,
} from '../../../services/checking/checkProject.ts'
import { decideFinding, undoDecided } from '../../../services/checking/decide.ts'
import { keepFinding } from '../../../services/checking/findingPictures.ts'
import { listDecided } from '../../../services/checking/listDecided.ts'
import { shownIn } from '../../../services/thumbnails.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'
import { workOf } from '../workOf.ts'

export function checkHandlers(inLibrary: InLibrary): HandlersOf<'checks' | 'decisions'> {
  return {
    'checks.run': ({ project }, context) => inLibrary(async (library) =>
      shownCheck(library.reader, await checkProject(library, project, workOf(context)))),
    'checks.last': ({ project }) => inLibrary(({ reader }) => shownCheck(reader, requireLastCheck(reader, project))),
    'checks.pictures': ({ project, code, after, limit }) => inLibrary(({ reader }) => {
      const { open, pictures, classes } = requireLastCheck(reader, project)
      const shown = shownIn(reader, project)
      const found = open.filter(({ finding }) => finding.code === code).flatMap(({ finding }) => listed(finding))
      return found.slice(after, after + limit).map(({ at, looksLike, ...facts }) => ({
        name: pictures[at]?.name ?? '',
        className: pictures[at]?.className ?? '',
        split: pictures[at]?.split ?? 'training',
        ...shown(pictures[at]?.content),
        ...facts,
        ...(looksLike !== undefined && { looksLike: classes[looksLike] ?? '' }),
      }))
    }),
    'decisions.list': ({ project, after, limit }) =>
      inLibrary(({ reader }) => listDecided(reader, project).slice(after, after + limit)),
    'decisions.decide': ({ project, ...request }) => inLibrary(({ writer }) => {
      const { count, staying } = decideFinding(writer, project, request)
      return { count, staying: staying.length }
    }),
    'decisions.undo': ({ project, steps }) =>
      inLibrary(({ writer }) => ({ undone: undoDecided(writer, project, steps) })),
  }
}

function shownCheck(reader: Reader, check: ProjectCheck): Output<'checks.last'> {
  const { project, checkedAt, looked, classes, open, decided } = check
  return {
    project, checkedAt, isCurrent: isCheckCurrent(reader, project), looked, classes, decided,
    open: open.map((part) => ({
      facts: keepFinding(part.finding, String).facts,
      pictures: picturesOf(part.finding).length,
      decided: part.decided,
    })),
  }
}

/** The pictures of a finding by their indices, with what it says of each. */
function listed(finding: Finding): readonly {
  readonly at: number
  readonly group?: number
  readonly looksLike?: number
  readonly probability?: number
}[] {
  if ('groups' in finding) return finding.groups.flatMap((members, group) => members.map((at) => ({ at, group })))
  if ('suspects' in finding) return finding.suspects.map(({ picture, ...facts }) => ({ at: picture, ...facts }))
  return picturesOf(finding).map((at) => ({ at }))
}
