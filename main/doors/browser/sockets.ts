import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { MOST_MESSAGE_BYTES, type FromProgram } from '../../../shared/contract/envelopes.ts'
import type { Program } from '../calls/program.ts'
import { serveScreen } from '../calls/serveScreen.ts'
import { hasCookie, isHost, isOwnOrigin } from './guard.ts'
import type { Keys } from './keys.ts'

/** Milliseconds between two signs of life that are asked of a page: one that gives none is gone. */
const PING_EVERY = 15_000

/** Bytes that wait for a page that does not read; then it is taken for gone, and asks anew when it comes back. */
const MOST_WAITING = 16 * 2 ** 20

/** The sockets of the pages that are open. */
export interface Sockets extends Disposable {
  /** Answers a request for a socket: refused unless a page of this door asks that has the key. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly count: () => number
}

/** What sockets are served with. */
export interface SocketMeans {
  readonly port: number
  readonly keys: Keys
  readonly program: Pick<Program, 'handlers' | 'log' | 'followJobs'>
}

export function openSockets({ port, keys, program }: SocketMeans): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_MESSAGE_BYTES, perMessageDeflate: false })
  const isWelcome = (request: IncomingMessage): boolean =>
    request.url === `${keys.place}socket` && isHost(request, port) && isOwnOrigin(request, port) &&
    hasCookie(request, keys)
  return {
    upgrade: (request, socket, head) => {
      if (isWelcome(request)) server.handleUpgrade(request, socket, head, (page) => serve(page, program))
      else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    },
    count: () => server.clients.size,
    [Symbol.dispose]: () => {
      for (const page of server.clients) page.close(1001)
      server.close()
    },
  }
}

function serve(page: WebSocket, program: SocketMeans['program']): void {
  const send = (message: FromProgram): void => {
    if (page.readyState !== page.OPEN) return
    if (page.bufferedAmount > MOST_WAITING) page.terminate()
    else page.send(JSON.stringify(message))
  }
  const screen = serveScreen(program, send)
  page.on('message', (data, isBinary) => screen.receive(isBinary ? undefined : parsed(data)))
  page.on('error', () => page.terminate())
  const stopAsking = keepAsking(page)
  page.once('close', () => {
    stopAsking()
    screen.close()
  })
}

/** @returns undefined where it is no JSON */
function parsed(data: RawData): unknown {
  try {
    return JSON.parse((data as Buffer).toString('utf8'))
  } catch {
    return undefined
  }
}

/** Ends a page that gives no sign of life. @returns stops it */
function keepAsking(page: WebSocket): () => void {
  let isAlive = true
  page.on('pong', () => (isAlive = true))
  const timer = setInterval(() => {
    if (!isAlive) page.terminate()
    isAlive = false
    page.ping()
  }, PING_EVERY)
  return () => clearInterval(timer)
}
