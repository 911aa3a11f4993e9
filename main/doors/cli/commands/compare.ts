import type { Command } from 'commander'
import type { ExecutorWish } from '../../../services/executorChoice.ts'
import type { PresetName } from '../../../services/presets.ts'
import { studyPack } from '../../../services/study.ts'
import { leaveFigures, STANDARD_OUTPUT } from '../figures.ts'
import { findingsBeside, tellFindings } from '../findings.ts'
import { addOptions } from '../options.ts'
import { given } from '../requests.ts'
import type { Session } from '../session.ts'
import { withTerminal } from '../terminal.ts'

interface CompareOptions {
  readonly layout?: string
  readonly report?: string
  readonly json?: string
  readonly preset: PresetName
  readonly seeds: number
  readonly executor: ExecutorWish
  readonly evalSteps?: number
}

export function addCompare(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('compare').description(help.commands.compare)
  command.argument('<pack>', help.arguments.pack).argument('<folder>', help.arguments.folder)
  addOptions(command, help, ['layout', 'report', 'json', 'rivals', 'seeds', 'executor', 'evalSteps'])
  command.action((packPath: string, source: string, options: CompareOptions) =>
    compare(packPath, source, options, session),
  )
}

function compare(packPath: string, source: string, options: CompareOptions, session: Session): Promise<void> {
  const { json, layout, preset, seeds, executor, evalSteps } = options
  const places = findingsBeside(packPath, options, session)
  return withTerminal(session, json, async ({ say, work }) => {
    const request = { packPath, source, preset, seeds, executor, ...given({ evaluationSteps: evalSteps, layout }) }
    const findings = await studyPack(request, places, work)
    if (!findings.samePictures) say(session.text.results.otherPictures)
    say(tellFindings(findings, places, session))
    if (json === STANDARD_OUTPUT) await leaveFigures(json, findings.summary, session.signal)
  })
}
