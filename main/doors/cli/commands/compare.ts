import type { Command } from 'commander'
import type { PresetName } from '../../../../shared/domain/studyPlan.ts'
import type { ExecutorWish } from '../../../services/executorChoice.ts'
import type { PictureSource } from '../../../services/pictureSource.ts'
import { studyPack } from '../../../services/study.ts'
import { leaveFigures, STANDARD_OUTPUT } from '../figures.ts'
import { findingsBeside, tellFindings } from '../findings.ts'
import { addOptions } from '../options.ts'
import { given } from '../requests.ts'
import type { Session } from '../session.ts'
import { sourceOf, sourceOptions, type SourceOptions } from '../sourceOf.ts'
import { withTerminal } from '../terminal.ts'

interface CompareOptions extends SourceOptions {
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
  command.argument('<pack>', help.arguments.pack).argument('[folder]', help.arguments.folder)
  addOptions(command, help, [...sourceOptions, 'report', 'json', 'rivals', 'seeds', 'executor', 'evalSteps'])
  command.action((packPath: string, folder: string | undefined, options: CompareOptions) =>
    compare(packPath, sourceOf(folder, options), options, session),
  )
}

function compare(packPath: string, source: PictureSource, options: CompareOptions, session: Session): Promise<void> {
  const { json, preset, seeds, executor, evalSteps } = options
  const places = findingsBeside(packPath, options, session)
  return withTerminal(session, json, async ({ say, work }) => {
    const request = { packPath, source, preset, seeds, executor, ...given({ evaluationSteps: evalSteps }) }
    const findings = await studyPack(request, places, work)
    if (!findings.samePictures) say(session.text.results.otherPictures)
    say(tellFindings(findings, places, session))
    if (json === STANDARD_OUTPUT) await leaveFigures(json, findings.summary, session.signal)
  })
}
