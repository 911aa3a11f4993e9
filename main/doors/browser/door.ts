import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import type { Program } from '../calls/program.ts'
import { failureOf } from '../calls/failures.ts'
import { LOOPBACK } from './guard.ts'
import { Keys, newKey } from './keys.ts'
import { answerRequest } from './requests.ts'
import { openSockets } from './sockets.ts'

/** A door through which browsers of this PC come. */
export interface BrowserDoor extends AsyncDisposable {
  readonly port: number
  /** By which another start of the program asks for a new address. */
  readonly secret: string
  /** An address that opens the door once, soon. It stands in no log. */
  readonly address: () => string
  /** Pages that are open. */
  readonly pages: () => number
}

/** What a door is opened with. */
export interface DoorMeans {
  readonly program: Pick<Program, 'handlers' | 'pictureAt' | 'reports' | 'log' | 'followJobs'>
  /** Folder of the built screens. */
  readonly screens: string
}

/** Opens a door at a port that the system chooses, for this PC alone. */
export async function openBrowserDoor({ program, screens }: DoorMeans): Promise<BrowserDoor> {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 })
  server.listen(0, LOOPBACK)
  await once(server, 'listening')
  // A server that listens at a port has such an address.
  const { port } = server.address() as AddressInfo
  const keys = new Keys(() => performance.now())
  const secret = newKey()
  const means = { port, keys, secret, screens, program }
  const sockets = openSockets({ port, keys, program })
  server.on('request', (request, response) => {
    answerRequest(request, response, means).catch((error: unknown) => {
      failureOf(error, program.log)
      response.destroy()
    })
  })
  server.on('upgrade', sockets.upgrade)
  return {
    port,
    secret,
    address: () => addressWith(port, keys.issue()),
    pages: sockets.count,
    [Symbol.asyncDispose]: async () => {
      sockets[Symbol.dispose]()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** The address that brings a token to a door. */
export function addressWith(port: number, token: string): string {
  return `http://${LOOPBACK}:${port}/open?token=${token}`
}
