import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Budget } from '../../../services/budget.ts'
import { queueSweep } from '../../../services/jobs/queueSweep.ts'
import { sweepSizes } from '../../../services/sweep.ts'
import { filesOfSweep, type SweepRequest } from '../../../services/sweepRequest.ts'
import { hoursOf, isJob, workElsewhere, type JobOptions } from '../detach.ts'
import { addOptions } from '../options.ts'
import { recipeOf, recipeOptions, type RecipeOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { sourceOf, sourceOptions, type SourceOptions } from '../sourceOf.ts'
import { tellSweep } from '../tellSweep.ts'
import { withTerminal } from '../terminal.ts'

interface SweepOptions extends RecipeOptions, SourceOptions, JobOptions {
  readonly budgets: readonly Budget[]
  readonly repeats: number
  readonly out: string
}

export function addSweep(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('sweep').description(help.commands.sweep)
  command.argument('[folder]', help.arguments.folder)
  const names = ['sweepBudgets', 'repeats', ...sourceOptions, 'sweepOut', 'detach', 'night'] as const
  addOptions(command, help, [...names, ...recipeOptions])
  command.action((folder: string | undefined, options: SweepOptions) => {
    const { budgets, repeats, preset, out } = options
    const places = { folder: out, language: session.language }
    const request = { source: sourceOf(folder, options), ...recipeOf(options), preset, budgets, repeats, ...places }
    return isJob(options) ? sweepAsJob(request, options, session) : sweep(request, session)
  })
}

function sweep(request: SweepRequest, session: Session): Promise<void> {
  return withTerminal(session, undefined, async ({ say, work: { tell, signal, now } }) => {
    const found = await sweepSizes(request, { tell, signal, now })
    say(tellSweep(found, session))
    const { reportPath, figuresPath } = filesOfSweep(request)
    say([session.text.results.report(reportPath), session.text.results.summary(figuresPath)].join('\n'))
  })
}

/** The job works on when this window is closed. */
function sweepAsJob(request: SweepRequest, options: SweepOptions, session: Session): Promise<void> {
  return workElsewhere(options, session, (folder) =>
    queueSweep(folder, request, { title: basename(resolve(request.folder)), hours: hoursOf(options) }))
}
