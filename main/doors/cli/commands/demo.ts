import { join } from 'node:path'
import type { Command } from 'commander'
import { parseBudget } from '../../../services/budget.ts'
import { makeSampleSet } from '../../../services/sampleSet.ts'
import { studyPictures } from '../../../services/study.ts'
import { leaveFigures, STANDARD_OUTPUT } from '../figures.ts'
import { findingsBeside, tellFindings } from '../findings.ts'
import { addOptions } from '../options.ts'
import { recipeOptions, requestOf, type RecipeOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { withTerminal } from '../terminal.ts'

const FOLDER = 'demo'
const SAMPLE_SEED = 1
const BUDGET = '6KB'

interface DemoOptions extends RecipeOptions {
  readonly json?: string
}

export function addDemo(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('demo').description(help.commands.demo)
  addOptions(command, help, ['json', ...recipeOptions])
  command.action((options: DemoOptions) => demo(options, session))
}

function demo(options: DemoOptions, session: Session): Promise<void> {
  const folder = join(FOLDER, 'pictures')
  const packPath = join(FOLDER, 'pack.joryu')
  const places = findingsBeside(packPath, options, session)
  return withTerminal(session, options.json, async ({ say, work }) => {
    await makeSampleSet(folder, SAMPLE_SEED, work)
    const request = requestOf({ source: { kind: 'folder', path: folder }, packPath }, parseBudget(BUDGET), options)
    const findings = await studyPictures(request, places, work)
    say(tellFindings(findings, places, session))
    if (options.json === STANDARD_OUTPUT) await leaveFigures(options.json, findings.summary, session.signal)
  })
}
