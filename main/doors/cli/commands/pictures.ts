import type { Command } from 'commander'
import type { FindingCode } from '../../../../shared/domain/finding.ts'
import type { Outcome, SplitName } from '../../../../shared/domain/library.ts'
import { withLibrary } from '../../../services/library.ts'
import { listProjectPictures, type PictureLine } from '../../../services/pictureList.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import { given } from '../requests.ts'
import type { Session } from '../session.ts'
import { formatTable } from '../table.ts'
import { withTerminal } from '../terminal.ts'
import type { CliText } from '../text/cliText.ts'
import { nameFinding } from '../text/nameFinding.ts'

interface PicturesOptions {
  readonly project: string
  readonly class?: string
  readonly split?: SplitName
  readonly outcome: Outcome
  readonly finding?: FindingCode
  readonly quarantined?: true
  readonly after: number
  readonly limit: number
  readonly library?: string
  readonly json?: string
}

export function addPictures(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('pictures').description(help.commands.pictures)
  addOptions(command, help, [
    'project', 'ofClass', 'ofSplit', 'outcome', 'listedFinding', 'quarantined', 'after', 'limit', 'library',
    'factsJson',
  ])
  command.action((options: PicturesOptions) => listPictures(options, session))
}

function listPictures(options: PicturesOptions, session: Session): Promise<void> {
  const { project, class: className, split, outcome, finding, quarantined, after, limit, library, json } = options
  return withTerminal(session, json, async ({ say }) => {
    const request = { outcome, ...given({ className, split, finding, quarantined }) }
    const lines = await withLibrary(libraryFolder(library), async ({ reader }) =>
      listProjectPictures(reader, project, request, { after, limit }))
    say(tellPictureLines(lines, limit, session.text))
    if (json !== undefined) await leaveFigures(json, lines, session.signal)
  })
}

function tellPictureLines(lines: readonly PictureLine[], limit: number, { curation, library }: CliText): string {
  const { pictures: { columns, none, more }, kinds, findingNames } = curation
  const last = lines.at(-1)
  if (last === undefined) return none
  const rows = lines.map(({ name, className, split, decisions }) => [
    name, className, library.splits[split],
    decisions.map(({ kind, finding }) => `${kinds[kind]}: ${nameFinding(finding, findingNames)}`).join(', '),
  ])
  const table = formatTable([[columns.name, columns.class, columns.split, columns.decisions], ...rows], 4)
  return [table, ...(lines.length === limit ? [more(last.number)] : [])].join('\n')
}
