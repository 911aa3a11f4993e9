import type { Command } from 'commander'
import { probeDevices } from '../../../services/devices.ts'
import { leaveFigures } from '../figures.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { tellDevices } from '../tellDevices.ts'
import { withTerminal } from '../terminal.ts'

interface DevicesOptions {
  readonly json?: string
}

export function addDevices(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('devices').description(help.commands.devices)
  addOptions(command, help, ['factsJson'])
  command.action((options: DevicesOptions) => devices(options, session))
}

function devices({ json }: DevicesOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say, work }) => {
    const found = await probeDevices(work)
    say(tellDevices(found, session))
    if (json !== undefined) await leaveFigures(json, found, session.signal)
  })
}
