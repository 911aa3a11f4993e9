import type { CallContext, Handlers } from '../calls/handlers.ts'
import type { ChoosePath } from './choosePath.ts'

/** What the window adds to the answers of the program. */
export interface WindowPart {
  readonly choosePath: ChoosePath
  /** Shows the report of a job among the files of its folder. @throws Failure as `requireReport` */
  readonly showReport: (job: number) => Promise<void>
  /** Called after each change of the settings: language and scheme may be others. */
  readonly onSettings: () => void
  /** Called with each project that is looked at. */
  readonly onProject: (project: string) => void
}

/** The answers of the program, as a window of the system gives them. */
export function windowHandlers(
  handlers: Handlers,
  { choosePath, showReport, onSettings, onProject }: WindowPart,
): Handlers {
  return {
    ...handlers,
    'folders.choose': async ({ wants }) => {
      const path = await choosePath(wants)
      return path === undefined ? {} : { path }
    },
    'reports.showInFolder': ({ job }) => showReport(job),
    'settings.set': followed(handlers['settings.set'], onSettings),
    'projects.facts': followed(handlers['projects.facts'], ({ project }) => onProject(project)),
  }
}

/** The same answer, and a call after it. */
function followed<Given, Answer>(
  handler: (input: Given, context: CallContext) => Promise<Answer>,
  then: (input: Given) => void,
): (input: Given, context: CallContext) => Promise<Answer> {
  return async (input, context) => {
    const answer = await handler(input, context)
    then(input)
    return answer
  }
}
