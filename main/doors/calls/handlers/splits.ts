import type { Output } from '../../../../shared/contract/calls.ts'
import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { leakPictures } from '../../../services/splitting/leakPictures.ts'
import { showSplit, splitProject, undoSplit, type ProjectSplit } from '../../../services/splitting/split.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'
import { workOf } from '../workOf.ts'

export function splitHandlers(inLibrary: InLibrary): HandlersOf<'splits'> {
  return {
    'splits.show': ({ project }, context) =>
      inLibrary(async (library) => shown(await showSplit(library, project, workOf(context)))),
    'splits.leaks': ({ project, bond, ...page }, context) =>
      inLibrary((library) => leakPictures(library, project, bond, page, workOf(context))),
    'splits.draw': ({ project, wish }, context) =>
      inLibrary(async (library) => shown(await splitProject(library, project, wish, workOf(context)))),
    'splits.undo': ({ project }, context) =>
      inLibrary(async (library) => shown(await undoSplit(library, project, workOf(context)))),
  }
}

function shown({ policy, account, leak, origins: { lots, days } }: ProjectSplit): Output<'splits.show'> {
  return {
    policy,
    account,
    leak: { ...leak, groups: leak.groups.length },
    origins: { lots: { count: lots.length, first: lots.slice(0, MOST_LISTED) }, days },
  }
}
