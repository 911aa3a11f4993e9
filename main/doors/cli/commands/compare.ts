import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { PresetName } from '../../../../shared/domain/studyPlan.ts'
import type { MatchRequest } from '../../../services/comparison.ts'
import type { ExecutorWish } from '../../../services/executorChoice.ts'
import { queueCompare } from '../../../services/jobs/queueCompare.ts'
import type { PictureSource } from '../../../services/pictureSource.ts'
import { studyPack } from '../../../services/study.ts'
import { hoursOf, isJob, workElsewhere, type JobOptions } from '../detach.ts'
import { leaveFigures, STANDARD_OUTPUT } from '../figures.ts'
import { findingsBeside, tellFindings } from '../findings.ts'
import { addOptions } from '../options.ts'
import { given } from '../requests.ts'
import type { Session } from '../session.ts'
import { sourceOf, sourceOptions, type SourceOptions } from '../sourceOf.ts'
import { withTerminal } from '../terminal.ts'

interface CompareOptions extends SourceOptions, JobOptions {
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
  const names = ['report', 'json', 'rivals', 'seeds', 'executor', 'detach', 'night', 'evalSteps'] as const
  addOptions(command, help, [...sourceOptions, ...names])
  command.action((packPath: string, folder: string | undefined, options: CompareOptions) => {
    const request = requestOf(packPath, sourceOf(folder, options), options)
    if (isJob(options)) return compareAsJob(request, options, session)
    return compare(request, options, session)
  })
}

function requestOf(packPath: string, source: PictureSource, options: CompareOptions): MatchRequest {
  const { preset, seeds, executor, evalSteps } = options
  return { packPath, source, preset, seeds, executor, ...given({ evaluationSteps: evalSteps }) }
}

function compare(request: MatchRequest, options: CompareOptions, session: Session): Promise<void> {
  const { json } = options
  const places = findingsBeside(request.packPath, options, session)
  return withTerminal(session, json, async ({ say, work }) => {
    const findings = await studyPack(request, places, work)
    if (!findings.samePictures) say(session.text.results.otherPictures)
    say(tellFindings(findings, places, session))
    if (json === STANDARD_OUTPUT) await leaveFigures(json, findings.summary, session.signal)
  })
}

/** The job works on when this window is closed. */
function compareAsJob(request: MatchRequest, options: CompareOptions, session: Session): Promise<void> {
  return workElsewhere(options, session, (folder) => {
    const how = { title: basename(resolve(request.packPath)), hours: hoursOf(options) }
    return queueCompare(folder, request, findingsBeside(request.packPath, options, session), how)
  })
}
