import type { Language } from '../../../shared/text/language.ts'
import { describeLack } from '../../../shared/text/lack.ts'
import { formatRate } from '../../../shared/units.ts'
import type { FailedProbe } from '../../engine/executor/probe.ts'
import type { Device } from '../../services/devices.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'
import { tellProblem } from './tellProblem.ts'
import type { DevicesText } from './text/cliText.ts'

/** Each executor with what became of it, what its speed means, and why those do not work that do not. */
export function tellDevices(
  devices: readonly Device[],
  { language, text }: Pick<Session, 'language' | 'text'>,
): string {
  const problems = devices.flatMap((device) => (device.works ? [] : [describeFailure(device, language, text.devices)]))
  return ['', deviceTable(devices, text.devices), '', text.devices.step, ...problems].join('\n')
}

/** Nobody needs to do anything about what this machine lacks, so that is told in a few words. */
function describeFailure({ name, problem }: FailedProbe, language: Language, text: DevicesText): string {
  if (problem.code === 'executor-unavailable') return text.lack(name, describeLack(problem, language))
  return tellProblem(problem, language)
}

function deviceTable(devices: readonly Device[], { columns, descriptions, whys }: DevicesText): string {
  const rows = devices.map((device) => [
    device.name, descriptions[device.name], whys[device.why],
    device.works && device.stepsPerSecond !== undefined ? formatRate(device.stepsPerSecond) : '-',
  ])
  return formatTable([[columns.name, columns.description, columns.why, columns.stepsPerSecond], ...rows], 3)
}
