import type { Command } from 'commander'
import { describeProblem } from '../../../../shared/text/problem.ts'
import { formatRate } from '../../../../shared/units.ts'
import { probeDevices, type Device } from '../../../services/devices.ts'
import { leaveFigures } from '../figures.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { formatTable } from '../table.ts'
import { withTerminal } from '../terminal.ts'
import type { DevicesText } from '../text/cliText.ts'

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

/** Each executor with what became of it, what its speed means, and what is wrong with those that do not work. */
function tellDevices(devices: readonly Device[], { language, text }: Session): string {
  const problems = devices.flatMap((device) => (device.works ? [] : [describeProblem(device.problem, language)]))
  return ['', deviceTable(devices, text.devices), '', text.devices.step, ...problems].join('\n')
}

function deviceTable(devices: readonly Device[], { columns, descriptions, whys }: DevicesText): string {
  const rows = devices.map((device) => [
    device.name, descriptions[device.name], whys[device.why],
    device.works && device.stepsPerSecond !== undefined ? formatRate(device.stepsPerSecond) : '-',
  ])
  return formatTable([[columns.name, columns.description, columns.why, columns.stepsPerSecond], ...rows], 3)
}
