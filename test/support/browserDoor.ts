import { once } from 'node:events'
import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { openBrowserDoor, type BrowserDoor } from '../../main/doors/browser/door.ts'
import type { Program } from '../../main/doors/calls/program.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { testProgram, type Asker } from './testProgram.ts'

/** An answer of a door, whole. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** What a request is, besides where it goes. */
export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A door of its own that closes with the test, with small screens behind it. */
export async function testDoor(
  asker?: Pick<Asker, 'program'>,
): Promise<BrowserDoor & { readonly program: Program; readonly screens: string }> {
  const { program } = asker ?? (await testProgram())
  const screens = await temporaryFolder({
    'index.html': '<p>screens</p>', 'assets/main.js': 'run()', '.hidden.html': 'secret', 'notes.md': 'secret',
  })
  const door = await openBrowserDoor({ program, screens })
  onTestFinished(() => door[Symbol.asyncDispose]())
  return { ...door, program, screens }
}

/** Sends a request as it is: no part of it is put right on the way, as `fetch` would. */
export async function ask(port: number, path: string, { method = 'GET', headers = {} }: Asked = {}): Promise<Answered> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers: { host: hostOf(port), ...headers } })
  sent.end()
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  sent.once('error', reject)
  sent.once('response', (response) => {
    let body = ''
    response.setEncoding('utf8').on('data', (text: string) => (body += text))
    response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
  })
  return promise
}

export function hostOf(port: number): string {
  return `127.0.0.1:${port}`
}

/** The path of an address that a door gives out. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}

/** A page that came in. */
export interface Page {
  readonly port: number
  readonly cookie: string
  /** The path below which the screens are. */
  readonly place: string
}

/** Comes in as a browser does. */
export async function comeIn({ port, address }: Pick<BrowserDoor, 'port' | 'address'>): Promise<Page> {
  const { headers } = await ask(port, pathOf(address()))
  const [cookie = ''] = headers['set-cookie'] ?? []
  return { port, cookie: cookie.split(';')[0] ?? '', place: String(headers.location) }
}

/** What a page gets below its place. */
export function askAs({ port, cookie, place }: Page, path: string, { method, headers }: Asked = {}): Promise<Answered> {
  return ask(port, `${place.slice(0, -1)}${path}`, { ...(method && { method }), headers: { cookie, ...headers } })
}

/** A socket that a page opens. @returns the status of the refusal where it was refused */
export async function connect(
  { port, cookie, place }: Page,
  changed: Readonly<Record<string, string>> = {},
  path = `${place}socket`,
): Promise<WebSocket | number> {
  const headers = { host: hostOf(port), origin: `http://${hostOf(port)}`, cookie, ...changed }
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
  onTestFinished(() => socket.terminate())
  const { promise, resolve, reject } = Promise.withResolvers<WebSocket | number>()
  socket.once('open', () => resolve(socket))
  socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
  socket.once('error', reject)
  return promise
}

/** A socket of a page that came in. */
export async function pageSocket(door: Pick<BrowserDoor, 'port' | 'address'>): Promise<WebSocket> {
  const socket = await connect(await comeIn(door))
  if (typeof socket === 'number') throw new Error(`a page was refused: ${socket}`)
  return socket
}

/** The next message of the program. */
export async function nextMessage(socket: WebSocket): Promise<unknown> {
  return JSON.parse(String((await once(socket, 'message'))[0]))
}
