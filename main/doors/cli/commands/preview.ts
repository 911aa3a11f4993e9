import type { Command } from 'commander'
import { drawPreviews, type PreviewRequest } from '../../../services/sizePreviews.ts'
import { addOptions } from '../options.ts'
import { given } from '../requests.ts'
import type { Session } from '../session.ts'
import { tellPreviews } from '../tellPreviews.ts'
import { withTerminal } from '../terminal.ts'

type PreviewOptions = Omit<PreviewRequest, 'source'>

export function addPreview(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('preview').description(help.commands.preview)
  command.argument('<folder>', help.arguments.folder)
  addOptions(command, help, ['layout', 'previewOut'])
  command.action((source: string, options: PreviewOptions) => preview(source, options, session))
}

function preview(source: string, { out, layout }: PreviewOptions, session: Session): Promise<void> {
  return withTerminal(session, undefined, async ({ say, work }) => {
    say(tellPreviews(await drawPreviews({ source, out, ...given({ layout }) }, work), session))
  })
}
