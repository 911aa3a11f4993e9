import { Failure } from '../../../shared/errors.ts'
import type { Writer } from '../../library/handles.ts'
import { openJobOf, renameProjectOfJobs } from '../../library/jobs/jobRows.ts'
import { renameProject, requireProject } from '../projects.ts'
import { withJobs } from './jobs.ts'

/**
 * Calls a project something else, and lets its jobs, which know it by its name, follow.
 * @returns its name as it is kept
 * @throws Failure as `renameProject` and `openJobs`; 'project-in-use' while a job is not done with it
 */
export function renameWithJobs(library: Writer, dataFolder: string, name: string, newName: string): Promise<string> {
  return withJobs(dataFolder, async ({ writer }) => {
    const { name: from } = requireProject(library, name)
    const open = openJobOf(writer, from)
    if (open !== undefined) throw new Failure({ code: 'project-in-use', name: from, number: open })
    const to = renameProject(library, from, newName)
    renameProjectOfJobs(writer, from, to)
    return to
  })
}
