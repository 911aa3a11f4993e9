import type { Output } from '../../../../shared/contract/calls.ts'
import { showSplit, splitProject, undoSplit, type ProjectSplit } from '../../../services/splitting/split.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'
import { workOf } from '../workOf.ts'

export function splitHandlers(inLibrary: InLibrary): HandlersOf<'splits'> {
  return {
    'splits.show': ({ project }, context) =>
      inLibrary(async (library) => shown(await showSplit(library, project, workOf(context)))),
    'splits.draw': ({ project, wish }, context) =>
      inLibrary(async (library) => shown(await splitProject(library, project, wish, workOf(context)))),
    'splits.undo': ({ project }, context) =>
      inLibrary(async (library) => shown(await undoSplit(library, project, workOf(context)))),
  }
}

function shown({ policy, account, leak }: ProjectSplit): Output<'splits.show'> {
  return { policy, account, leak: { ...leak, groups: leak.groups.length } }
}
