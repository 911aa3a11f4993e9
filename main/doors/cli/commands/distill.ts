import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Budget } from '../../../services/budget.ts'
import { distillPictures } from '../../../services/distillation.ts'
import { queueStudy } from '../../../services/jobs/queueStudy.ts'
import { requireWritable } from '../../../services/output.ts'
import type { PictureSource } from '../../../services/pictureSource.ts'
import { studyPictures } from '../../../services/study.ts'
import { hoursOf, isJob, workElsewhere, type JobOptions } from '../detach.ts'
import { figureFiles, leaveFigures, STANDARD_OUTPUT } from '../figures.ts'
import { findingsBeside, tellFindings } from '../findings.ts'
import { addOptions } from '../options.ts'
import { recipeOptions, requestOf, type RecipeOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { sourceOf, sourceOptions, type SourceOptions } from '../sourceOf.ts'
import { withTerminal } from '../terminal.ts'

interface DistillOptions extends RecipeOptions, SourceOptions, JobOptions {
  readonly budget: Budget
  readonly out: string
  readonly report?: string
  readonly json?: string
  readonly compare: boolean
}

export function addDistill(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('distill').description(help.commands.distill)
  command.argument('[folder]', help.arguments.folder)
  const names = ['budget', ...sourceOptions, 'out', 'report', 'json', 'noCompare', 'detach', 'night'] as const
  addOptions(command, help, [...names, ...recipeOptions])
  command.action((folder: string | undefined, options: DistillOptions) => {
    const source = sourceOf(folder, options)
    if (isJob(options)) return distillAsJob(source, options, session)
    return options.compare ? distillAndCompare(source, options, session) : distillOnly(source, options, session)
  })
}

function distillAndCompare(source: PictureSource, options: DistillOptions, session: Session): Promise<void> {
  const { budget, out, json } = options
  const places = findingsBeside(out, options, session)
  return withTerminal(session, json, async ({ say, work }) => {
    const request = requestOf({ source, packPath: out }, budget, options)
    const findings = await studyPictures(request, places, work)
    say(tellFindings(findings, places, session))
    if (json === STANDARD_OUTPUT) await leaveFigures(json, findings.summary, session.signal)
  })
}

function distillAsJob(source: PictureSource, options: DistillOptions, session: Session): Promise<void> {
  const { budget, out } = options
  return workElsewhere(options, session, (folder) => {
    const request = requestOf({ source, packPath: out }, budget, options)
    const how = { title: basename(resolve(out)), hours: hoursOf(options) }
    return queueStudy(folder, request, findingsBeside(out, options, session), how)
  })
}

/** Without a comparison there is no summary: the figures are then those of the pack. */
function distillOnly(source: PictureSource, options: DistillOptions, session: Session): Promise<void> {
  const { budget, out, json } = options
  return withTerminal(session, json, async ({ work }) => {
    await requireWritable([out, ...figureFiles(json)])
    const facts = await distillPictures(requestOf({ source, packPath: out }, budget, options), work)
    if (json !== undefined) await leaveFigures(json, facts, session.signal)
  })
}
