import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { diffSnapshots } from '../../../services/snapshotDiff.ts'
import { snapshotsOf } from '../../../services/snapshots.ts'
import { takeCheckedSnapshot } from '../../../services/splitting/checkedSnapshot.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'
import { workOf } from '../workOf.ts'

export function snapshotHandlers(inLibrary: InLibrary): HandlersOf<'snapshots'> {
  return {
    'snapshots.list': ({ project }) => inLibrary(({ reader }) => snapshotsOf(reader, project)),
    'snapshots.take': ({ project, despiteLeak }, context) => inLibrary(async (library) =>
      (await takeCheckedSnapshot(library, project, { despiteLeak }, workOf(context))).snapshot),
    'snapshots.diff': (request) => inLibrary(({ reader }) => {
      const { added, removed, classChanged, splitChanged, ...diff } = diffSnapshots(reader, request)
      return {
        ...diff,
        added: some(added),
        removed: some(removed),
        classChanged: some(classChanged),
        splitChanged: some(splitChanged),
      }
    }),
  }
}

function some<Item>(all: readonly Item[]): { readonly count: number; readonly first: readonly Item[] } {
  return { count: all.length, first: all.slice(0, MOST_LISTED) }
}
