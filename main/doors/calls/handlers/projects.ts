import { join } from 'node:path'
import { isCheckCurrent } from '../../../services/checking/checkProject.ts'
import { projectHistory } from '../../../services/history.ts'
import { renameWithJobs } from '../../../services/jobs/renameWithJobs.ts'
import { projectFacts } from '../../../services/projectFacts.ts'
import { describeProject, listProjects, openProject } from '../../../services/projects.ts'
import { makeSampleSet } from '../../../services/sampleSet.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'
import { workOf } from '../workOf.ts'

/** Always the same pictures. */
const SAMPLE_SEED = 1

export function projectHandlers(inLibrary: InLibrary, dataFolder: string): HandlersOf<'projects'> {
  return {
    'projects.list': () => inLibrary(({ reader }) => listProjects(reader)),
    'projects.create': ({ name }) => inLibrary(({ writer }) => ({ name: openProject(writer, name).name })),
    'projects.describe': ({ project, ...about }) => inLibrary(({ writer }) => describeProject(writer, project, about)),
    'projects.rename': ({ project, newName }) => inLibrary(async ({ writer }) =>
      ({ name: await renameWithJobs(writer, dataFolder, project, newName) })),
    'projects.sample': async (_, context) => {
      const path = join(dataFolder, 'sample-set')
      await makeSampleSet(path, SAMPLE_SEED, workOf(context))
      return { path }
    },
    'projects.facts': ({ project }) => inLibrary(({ reader, writer }) => {
      const { check, ...facts } = projectFacts(reader, project)
      return { ...facts, check: check && { ...check, isCurrent: isCheckCurrent(writer, project) } }
    }),
    'projects.history': ({ project, before = Number.MAX_SAFE_INTEGER, limit }) =>
      inLibrary(({ reader }) => projectHistory(reader, project, { before, limit })),
  }
}
