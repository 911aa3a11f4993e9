import type { Output } from '../../../../shared/contract/calls.ts'
import type { Writer } from '../../../library/handles.ts'
import { checkProject, isCheckCurrent } from '../../../services/checking/checkProject.ts'
import { decideFinding, undoDecided } from '../../../services/checking/decide.ts'
import { findingPage } from '../../../services/checking/findingPage.ts'
import { lastCurves, requireCheckOverview } from '../../../services/checking/lastCheck.ts'
import { listDecided } from '../../../services/checking/listDecided.ts'
import { saveFindings } from '../../../services/tables/saveTable.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'
import { workOf } from '../workOf.ts'

export function checkHandlers(inLibrary: InLibrary): HandlersOf<'checks' | 'decisions'> {
  return {
    'checks.run': ({ project }, context) => inLibrary(async (library) => {
      await checkProject(library, project, workOf(context))
      return overview(library.writer, project)
    }),
    'checks.last': ({ project }) => inLibrary(({ writer }) => overview(writer, project)),
    'checks.pictures': ({ project, code, ...page }) =>
      inLibrary(({ reader }) => findingPage(reader, project, code, page)),
    'checks.curves': ({ project }) => inLibrary(({ reader }) => lastCurves(reader, project)),
    'checks.save': (wish, { signal }) => inLibrary(async ({ reader }) => {
      await saveFindings(reader, wish, signal)
      return { path: wish.path }
    }),
    'decisions.list': ({ project, ...page }) => inLibrary(({ reader }) => listDecided(reader, project, page)),
    'decisions.decide': ({ project, ...request }) => inLibrary(({ writer }) => {
      const { count, staying } = decideFinding(writer, project, request)
      return { count, staying: staying.length }
    }),
    'decisions.undo': ({ project, steps }) =>
      inLibrary(({ writer }) => ({ undone: undoDecided(writer, project, steps) })),
  }
}

function overview(writer: Writer, project: string): Output<'checks.last'> {
  const { open, ...check } = requireCheckOverview(writer, project)
  return {
    ...check,
    isCurrent: isCheckCurrent(writer, project),
    open: open.map(({ facts, pictures, decided }) => ({ facts, pictures: pictures.length, decided })),
  }
}
