/**
 * Makes this process of Node's look like one of Electron's: the program is spoken to through `parentPort`, and Node's
 * own channel is not to be seen. Then the file begins that the process was started for.
 */
import type { ParentPort } from '../../main/jobs/process/programLine.ts'
import { pathToFileURL } from 'node:url'

const send = process.send?.bind(process)
const listen = process.on.bind(process)
const port: ParentPort = {
  on: (_, listener) => listen('message', (data: unknown) => listener({ data })),
  postMessage: (message) => void send?.(message),
}
Object.defineProperty(process, 'parentPort', { value: port })
Object.defineProperty(process, 'send', { value: undefined })
// Chromium ends a process whose program is gone.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))

const [entry = ''] = process.argv.splice(2, 1)
process.argv[1] = entry
await import(pathToFileURL(entry).href)
