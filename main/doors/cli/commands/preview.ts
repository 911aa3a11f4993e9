import type { Command } from 'commander'
import { drawPreviews, type PreviewRequest } from '../../../services/sizePreviews.ts'
import { addOptions } from '../options.ts'
import { layoutWish, type LayoutOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { tellPreviews } from '../tellPreviews.ts'
import { withTerminal } from '../terminal.ts'

interface PreviewOptions extends LayoutOptions, Pick<PreviewRequest, 'out'> {}

export function addPreview(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('preview').description(help.commands.preview)
  command.argument('<folder>', help.arguments.folder)
  addOptions(command, help, ['layout', 'merge', 'previewOut'])
  command.action((source: string, options: PreviewOptions) => preview(source, options, session))
}

function preview(source: string, { out, ...options }: PreviewOptions, session: Session): Promise<void> {
  return withTerminal(session, undefined, async ({ say, work }) => {
    say(tellPreviews(await drawPreviews({ source, out, layout: layoutWish(options) }, work), session))
  })
}
