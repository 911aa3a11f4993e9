import { basename, resolve } from 'node:path'
import { homedir } from 'node:os'
import type { Command } from 'commander'
import { runDoor } from '../../browser/runDoor.ts'
import { showPage, type Shown } from '../../browser/showPage.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { openTexts, type OpenText } from '../text/openText.ts'
import { withTerminal } from '../terminal.ts'

interface OpenOptions {
  readonly library?: string
  readonly browser: boolean
  readonly idle: number
}

export function addOpen(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('open').description(help.commands.open)
  addOptions(command, help, ['library', 'noBrowser', 'idle'])
  command.action((options: OpenOptions) => open(options, session))
}

/** Serves the screens until nobody needs them any more. */
function open({ library, browser, idle }: OpenOptions, { language, signal, ...session }: Session): Promise<void> {
  const home = resolve(libraryFolder(library))
  const text = openTexts[language]
  return withTerminal({ language, signal, ...session }, undefined, async ({ say }) => {
    const show = async (address: string): Promise<void> => {
      const machine = { platform: process.platform, environment: process.env, home: homedir() }
      const shown: Shown = browser ? await showPage(address, home, machine) : { by: 'nobody' }
      say([tellShown(shown, address, text), text.howToStop].join('\n'))
    }
    if (await runDoor({ home, language, idleSeconds: idle * 60, signal, show })) say(text.runsAlready)
  })
}

function tellShown(shown: Shown, address: string, text: OpenText): string {
  switch (shown.by) {
    case 'app':
      return text.inWindow(basename(shown.browser))
    case 'system':
      return text.inBrowser
    case 'nobody':
      return text.atAddress(address)
  }
}
