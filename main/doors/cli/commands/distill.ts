import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { StudyPlan } from '../../../../shared/domain/studyPlan.ts'
import type { Budget } from '../../../services/budget.ts'
import { distillPictures, type DistillationRequest } from '../../../services/distillation.ts'
import { queueStudy } from '../../../services/jobs/queueStudy.ts'
import { requireWritable } from '../../../services/output.ts'
import { followPlan } from '../../../services/planning/followPlan.ts'
import { planningKnown } from '../../../services/planning/known.ts'
import { planWhole } from '../../../services/planning/planStudies.ts'
import { planWithin } from '../../../services/planning/planWithin.ts'
import type { PictureSource } from '../../../services/pictureSource.ts'
import { studyPictures } from '../../../services/study.ts'
import { hoursOf, isJob, workElsewhere, type JobOptions } from '../detach.ts'
import { figureFiles, leaveFigures, STANDARD_OUTPUT } from '../figures.ts'
import { findingsBeside, tellFindings } from '../findings.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import { recipeOptions, requestOf, type RecipeOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { sourceOf, sourceOptions, type SourceOptions } from '../sourceOf.ts'
import { tellPlans } from '../tellPlans.ts'
import { withTerminal, type Terminal } from '../terminal.ts'

interface DistillOptions extends RecipeOptions, SourceOptions, JobOptions {
  readonly budget: Budget
  readonly out: string
  readonly report?: string
  readonly json?: string
  readonly compare: boolean
  readonly minutes?: number
}

export function addDistill(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('distill').description(help.commands.distill)
  command.argument('[folder]', help.arguments.folder)
  const names = ['budget', 'minutes', ...sourceOptions, 'out', 'report', 'json', 'noCompare'] as const
  addOptions(command, help, [...names, 'detach', 'night', ...recipeOptions])
  command.action((folder: string | undefined, options: DistillOptions) => {
    const source = sourceOf(folder, options)
    if (isJob(options)) return distillAsJob(source, options, session)
    return options.compare ? distillAndCompare(source, options, session) : distillOnly(source, options, session)
  })
}

function distillAndCompare(source: PictureSource, options: DistillOptions, session: Session): Promise<void> {
  const { out, json } = options
  const places = findingsBeside(out, options, session)
  return withTerminal(session, json, async (terminal) => {
    const { say, work } = terminal
    const { request } = await requested(source, options, session, terminal)
    const findings = await studyPictures(request, places, work)
    say(tellFindings(findings, places, session))
    if (json === STANDARD_OUTPUT) await leaveFigures(json, findings.summary, session.signal)
  })
}

/** What is asked for: where minutes are given, the plan that keeps within them, which is told. */
async function requested(
  source: PictureSource,
  options: DistillOptions,
  session: Session,
  { say, work }: Terminal,
): Promise<{ readonly request: DistillationRequest; readonly plan?: StudyPlan }> {
  const { budget, minutes, out, library } = options
  const request = requestOf({ source, packPath: out }, budget, options)
  if (minutes === undefined) return { request }
  const plan = await planWithin(minutes, request, await planningKnown(libraryFolder(library)), work)
  say(tellPlans([plan], session))
  return { request: followPlan(request, plan), plan }
}

function distillAsJob(source: PictureSource, options: DistillOptions, session: Session): Promise<void> {
  return workElsewhere(options, session, async (folder, terminal) => {
    const { request, plan } = await requested(source, options, session, terminal)
    const how = {
      title: basename(resolve(options.out)), hours: hoursOf(options),
      plan: plan ?? await planWhole(request, await planningKnown(folder), terminal.work),
    }
    return queueStudy(folder, request, findingsBeside(options.out, options, session), how)
  })
}

/** Without a comparison there is no summary: the figures are then those of the pack. */
function distillOnly(source: PictureSource, options: DistillOptions, session: Session): Promise<void> {
  const { out, json } = options
  return withTerminal(session, json, async (terminal) => {
    await requireWritable([out, ...figureFiles(json)])
    const { request } = await requested(source, options, session, terminal)
    const facts = await distillPictures(request, terminal.work)
    if (json !== undefined) await leaveFigures(json, facts, session.signal)
  })
}
