import { Command } from 'commander'
import { addCheck } from './commands/check.ts'
import { addClass } from './commands/class.ts'
import { addCompare } from './commands/compare.ts'
import { addDecide } from './commands/decide.ts'
import { addDemo } from './commands/demo.ts'
import { addDevices } from './commands/devices.ts'
import { addDistill } from './commands/distill.ts'
import { addForecast } from './commands/forecast.ts'
import { addImport } from './commands/import.ts'
import { addJobs } from './commands/jobs.ts'
import { addInspect } from './commands/inspect.ts'
import { addOpen } from './commands/open.ts'
import { addPack } from './commands/pack.ts'
import { addPlan } from './commands/plan.ts'
import { addPictures } from './commands/pictures.ts'
import { addPreview } from './commands/preview.ts'
import { addProject } from './commands/project.ts'
import { addResume } from './commands/resume.ts'
import { addSnapshot } from './commands/snapshot.ts'
import { addSplit } from './commands/split.ts'
import { addSweep } from './commands/sweep.ts'
import { addOptions } from './options.ts'
import type { Session } from './session.ts'

/** All commands, ready to parse a command line. It throws where the parser would end the process by itself. */
export function createProgram(session: Session): Command {
  const { help } = session.text
  const program = new Command('joryu')
    .description(help.program)
    .version(session.version, '-V, --version', help.options.version)
    .helpOption('-h, --help', help.options.help)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => translatedTitle(title, help.titles),
      optionDescription: ({ description, defaultValueDescription }) =>
        defaultValueDescription ? help.withDefault(description, defaultValueDescription) : description,
    })
  addOptions(program, help, ['lang', 'verbose'])
  const adders = [
    addDemo, addPlan, addDistill, addCompare, addInspect, addPreview, addCheck, addForecast, addSweep, addImport,
    addSplit, addSnapshot, addPack, addProject, addClass, addPictures, addDecide, addJobs, addResume, addDevices,
    addOpen,
  ]
  for (const add of adders) add(program, session)
  return program
}

/** The parser's own titles. That of the options for experts is given to it in the right language. */
function translatedTitle(title: string, titles: Session['text']['help']['titles']): string {
  switch (title) {
    case 'Usage:':
      return titles.usage
    case 'Arguments:':
      return titles.arguments
    case 'Options:':
      return titles.options
    case 'Commands:':
      return titles.commands
    case 'Global Options:':
      return titles.everywhere
    default:
      return title
  }
}
