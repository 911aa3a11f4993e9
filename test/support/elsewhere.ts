import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server of somebody else. */
export interface Elsewhere {
  readonly address: string
  /** What was asked of it, in order; `'connected'` for whoever came, also without asking for anything. */
  readonly visits: readonly string[]
}

/** Waits at another address of this PC, and notes who comes. */
export async function elsewhere(): Promise<Elsewhere> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end()
  })
  server.on('connection', () => visits.push('connected'))
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '')
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits }
}
