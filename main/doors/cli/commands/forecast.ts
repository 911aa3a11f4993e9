import type { Command } from 'commander'
import type { Budget } from '../../../services/budget.ts'
import { requireWritable } from '../../../services/output.ts'
import { forecastSizes } from '../../../services/sizeForecast.ts'
import { figureFiles, leaveFigures } from '../figures.ts'
import { addOptions } from '../options.ts'
import { given, type RecipeOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { sourceOf, sourceOptions, type SourceOptions } from '../sourceOf.ts'
import { tellForecast } from '../tellForecast.ts'
import { withTerminal } from '../terminal.ts'

interface ForecastOptions
  extends SourceOptions, Pick<RecipeOptions, 'preset' | 'storage' | 'size' | 'fit' | 'seed'> {
  readonly budgets: readonly Budget[]
  readonly json?: string
}

export function addForecast(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('forecast').description(help.commands.forecast)
  command.argument('[folder]', help.arguments.folder)
  addOptions(command, help, ['budgets', ...sourceOptions, 'preset', 'storage', 'size', 'fit', 'seed', 'factsJson'])
  command.action((folder: string | undefined, options: ForecastOptions) => forecast(folder, options, session))
}

function forecast(folder: string | undefined, options: ForecastOptions, session: Session): Promise<void> {
  const { budgets, preset, storage, size, fit, seed, json } = options
  const source = sourceOf(folder, options)
  return withTerminal(session, json, async ({ say, work }) => {
    await requireWritable(figureFiles(json))
    const found = await forecastSizes({ source, budgets, preset, storage, ...given({ size, fit }), seed }, work)
    say(tellForecast(found, session))
    if (json !== undefined) await leaveFigures(json, found, session.signal)
  })
}
