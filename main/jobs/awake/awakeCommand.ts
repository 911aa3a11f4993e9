import { win32 } from 'node:path'

/** A program of the system's, and what it is called with. It ends with its standard input, or with us. */
export interface AwakeCommand {
  readonly file: string
  readonly args: readonly string[]
}

/** What decides how a system is kept awake. */
export interface AwakeHost {
  readonly platform: NodeJS.Platform
  /** Of the process that wants it. */
  readonly pid: number
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** ES_CONTINUOUS and ES_SYSTEM_REQUIRED: the system stays on, and the display may go dark. */
const STAY_ON = 0x80000001

/** The state holds as long as the process that asked for it. */
const windowsScript = `
$power = Add-Type -PassThru -Namespace Joryu -Name Power -MemberDefinition '
  [DllImport("kernel32.dll")] public static extern uint SetThreadExecutionState(uint flags);'
[void]$power::SetThreadExecutionState([uint32]${STAY_ON})
[void][Console]::In.ReadToEnd()
`

/** The command that keeps a system from sleeping while it runs; undefined where none is known. */
export function awakeCommand({ platform, pid, environment }: AwakeHost): AwakeCommand | undefined {
  if (platform === 'win32') return windowsCommand(environment['SystemRoot'] ?? 'C:\\Windows')
  if (platform === 'darwin') return { file: '/usr/bin/caffeinate', args: ['-i', '-w', String(pid)] }
  if (platform !== 'linux') return undefined
  // Where there is no systemd, nothing of the name is found.
  return { file: 'systemd-inhibit', args: ['--what=idle', '--who=Joryu', '--why=A job is at work', 'cat'] }
}

function windowsCommand(system: string): AwakeCommand {
  const file = win32.join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const script = Buffer.from(windowsScript, 'utf16le').toString('base64')
  return { file, args: ['-NoProfile', '-NonInteractive', '-EncodedCommand', script] }
}
