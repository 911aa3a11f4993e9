import type { Command } from 'commander'
import type { Budget } from '../../../services/budget.ts'
import { distillFolder } from '../../../services/distillation.ts'
import { requireWritable } from '../../../services/output.ts'
import { studyFolder } from '../../../services/study.ts'
import { figureFiles, leaveFigures, STANDARD_OUTPUT } from '../figures.ts'
import { findingsBeside, tellFindings } from '../findings.ts'
import { addOptions } from '../options.ts'
import { given, recipeOptions, requestOf, type RecipeOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { withTerminal } from '../terminal.ts'

interface DistillOptions extends RecipeOptions {
  readonly budget: Budget
  readonly layout?: string
  readonly out: string
  readonly report?: string
  readonly json?: string
  readonly compare: boolean
}

export function addDistill(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('distill').description(help.commands.distill)
  command.argument('<folder>', help.arguments.folder)
  addOptions(command, help, ['budget', 'layout', 'out', 'report', 'json', 'noCompare', ...recipeOptions])
  command.action((source: string, options: DistillOptions) =>
    options.compare ? distillAndCompare(source, options, session) : distillOnly(source, options, session),
  )
}

function distillAndCompare(source: string, options: DistillOptions, session: Session): Promise<void> {
  const { budget, layout, out, json } = options
  const places = findingsBeside(out, options, session)
  return withTerminal(session, json, async ({ say, work }) => {
    const request = requestOf({ source, packPath: out, ...given({ layout }) }, budget, options)
    const findings = await studyFolder(request, places, work)
    say(tellFindings(findings, places, session))
    if (json === STANDARD_OUTPUT) await leaveFigures(json, findings.summary, session.signal)
  })
}

/** Without a comparison there is no summary: the figures are then those of the pack. */
function distillOnly(source: string, options: DistillOptions, session: Session): Promise<void> {
  const { budget, layout, out, json } = options
  return withTerminal(session, json, async ({ work }) => {
    await requireWritable([out, ...figureFiles(json)])
    const facts = await distillFolder(requestOf({ source, packPath: out, ...given({ layout }) }, budget, options), work)
    if (json !== undefined) await leaveFigures(json, facts, session.signal)
  })
}
