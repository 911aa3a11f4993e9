import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { importAccount, importedFiles } from '../../../services/importAccount.ts'
import { lostSources } from '../../../services/importing/lostSources.ts'
import { moveSource } from '../../../services/importing/moveSource.ts'
import type { Looks } from '../../../services/looks.ts'
import { listProjectPictures, projectPages } from '../../../services/pictureList.ts'
import { saveAccount } from '../../../services/tables/saveTable.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'
import { workOf } from '../workOf.ts'

export function pictureHandlers(
  inLibrary: InLibrary,
  looks: Looks,
): HandlersOf<'sources' | 'imports' | 'pictures'> {
  return {
    'sources.look': ({ path, layout = {} }, { signal }) => looks.look(path, layout, signal),
    'sources.lost': ({ project }) => inLibrary(({ reader }) => lostSources(reader, project)),
    'sources.move': ({ project, ...places }, context) => inLibrary(async (library) => {
      const { known, same, different, missing } =
        await moveSource(library, { projectName: project, ...places }, workOf(context))
      return { known, same, different: different.length, missing: missing.length }
    }),
    'imports.account': ({ project }) => inLibrary(({ reader }) => importAccount(reader, project)),
    'imports.files': ({ project, outcome, ...page }) =>
      inLibrary(({ reader }) => importedFiles(reader, project, outcome, page)),
    'imports.save': (wish, { signal }) => inLibrary(async ({ reader }) => {
      await saveAccount(reader, wish, signal)
      return { path: wish.path }
    }),
    'pictures.list': ({ project, after, limit, ...wanted }) =>
      inLibrary(({ reader }) => listProjectPictures(reader, project, wanted, { after, limit })),
    'pictures.pages': ({ project, size, ...wanted }) =>
      inLibrary(({ reader }) => projectPages(reader, project, wanted, { size, most: MOST_LISTED })),
  }
}
