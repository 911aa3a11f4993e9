import type { Command } from 'commander'
import { presetNames } from '../../../../shared/domain/studyPlan.ts'
import type { Budget } from '../../../services/budget.ts'
import { requireWritable } from '../../../services/output.ts'
import { planningKnown } from '../../../services/planning/known.ts'
import { planStudies } from '../../../services/planning/planStudies.ts'
import { figureFiles, leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import { planRequestOf, recipeOptions, type RecipeOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { sourceOf, sourceOptions, type SourceOptions } from '../sourceOf.ts'
import { tellPlans } from '../tellPlans.ts'
import { withTerminal } from '../terminal.ts'

interface PlanOptions extends RecipeOptions, SourceOptions {
  readonly budget: Budget
  readonly minutes?: number
  readonly json?: string
}

const ownOptions = recipeOptions.filter((name) => name !== 'preset')

export function addPlan(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('plan').description(help.commands.plan)
  command.argument('[folder]', help.arguments.folder)
  addOptions(command, help, ['budget', 'minutes', ...sourceOptions, 'factsJson', ...ownOptions])
  command.action((folder: string | undefined, options: PlanOptions) => plan(folder, options, session))
}

function plan(folder: string | undefined, options: PlanOptions, session: Session): Promise<void> {
  const { budget, minutes, json, library } = options
  const source = sourceOf(folder, options)
  return withTerminal(session, json, async ({ say, work }) => {
    await requireWritable(figureFiles(json))
    const wishes = minutes === undefined ? presetNames : [{ minutes }]
    const known = await planningKnown(libraryFolder(library))
    const plans = await planStudies(planRequestOf(source, budget, options), wishes, known, work)
    say(tellPlans(plans, session))
    if (json !== undefined) await leaveFigures(json, plans, session.signal)
  })
}
