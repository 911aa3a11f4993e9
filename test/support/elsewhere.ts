import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server of somebody else. */
export interface Elsewhere {
  readonly address: string
  /** What was asked of it, in order. */
  readonly visits: readonly string[]
  /** How often somebody came, also without asking for anything. */
  readonly connections: () => number
}

/** Waits at another address of this PC, and notes who comes. */
export async function elsewhere(): Promise<Elsewhere> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end()
  })
  let connections = 0
  server.on('connection', () => (connections += 1))
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '')
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  // A server that listens at a port has such an address.
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, visits, connections: () => connections }
}
