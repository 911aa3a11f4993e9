import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { FitPolicy } from '../../../../shared/domain/reading.ts'
import { formatCsv } from '../../../services/csv.ts'
import { importFolder, type ImportRequest } from '../../../services/importing/importFolder.ts'
import { queueImport } from '../../../services/jobs/importJob.ts'
import { withLibrary } from '../../../services/library.ts'
import { requireWritable, writeText } from '../../../services/output.ts'
import { accountTable } from '../../../services/tables/accountTable.ts'
import { hoursOf, isJob, requireNoFiles, workElsewhere, type JobOptions } from '../detach.ts'
import { figureFiles, leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import { given, layoutWish, type LayoutOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { tellImport } from '../tellImport.ts'
import { withTerminal } from '../terminal.ts'

interface ImportOptions extends LayoutOptions, JobOptions {
  readonly project: string
  readonly size?: number
  readonly fit?: FitPolicy
  readonly account?: string
  readonly json?: string
}

export function addImport(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('import').description(help.commands.import)
  command.argument('<folder>', help.arguments.folder)
  const reading = ['layout', 'merge', 'nameFacts'] as const
  const names = ['size', 'fit', 'library', 'account', 'factsJson', 'detach', 'night'] as const
  addOptions(command, help, ['project', ...reading, ...names])
  command.action((folder: string, options: ImportOptions) => {
    const { project, size, fit } = options
    const request = { folder, projectName: project, layout: layoutWish(options), shape: given({ size, fit }) }
    return isJob(options) ? importAsJob(request, options, session) : importPictures(request, options, session)
  })
}

function importPictures(request: ImportRequest, options: ImportOptions, session: Session): Promise<void> {
  const { library, account: accountPath, json } = options
  const { language, text, signal } = session
  return withTerminal(session, json, async ({ say, pausable }) => {
    await requireWritable([...(accountPath === undefined ? [] : [accountPath]), ...figureFiles(json)])
    const account = await pausable((work) =>
      withLibrary(libraryFolder(library), (opened) => importFolder(opened, request, work)),
    )
    say(tellImport(account, session))
    if (accountPath !== undefined) {
      await writeText(accountPath, formatCsv(accountTable([account], language)), signal)
      say(text.library.accountWritten(accountPath))
    }
    if (json !== undefined) await leaveFigures(json, account, signal)
  })
}

function importAsJob(request: ImportRequest, options: ImportOptions, session: Session): Promise<void> {
  return workElsewhere(options, session, (folder) => {
    requireNoFiles({ '--account': options.account, '--json': options.json })
    return queueImport(folder, request, { title: basename(resolve(request.folder)), hours: hoursOf(options) })
  })
}
