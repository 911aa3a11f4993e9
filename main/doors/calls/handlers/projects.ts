import { isCheckCurrent } from '../../../services/checking/checkProject.ts'
import { projectHistory } from '../../../services/history.ts'
import { projectFacts } from '../../../services/projectFacts.ts'
import { listProjects, openProject } from '../../../services/projects.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'

export function projectHandlers(inLibrary: InLibrary): HandlersOf<'projects'> {
  return {
    'projects.list': () => inLibrary(({ reader }) => listProjects(reader)),
    'projects.create': ({ name }) => inLibrary(({ writer }) => ({ name: openProject(writer, name).name })),
    'projects.facts': ({ project }) => inLibrary(({ reader }) => {
      const { check, ...facts } = projectFacts(reader, project)
      return { ...facts, check: check && { ...check, isCurrent: isCheckCurrent(reader, project) } }
    }),
    'projects.history': ({ project, before = Number.MAX_SAFE_INTEGER, limit }) =>
      inLibrary(({ reader }) => projectHistory(reader, project, { before, limit })),
  }
}
