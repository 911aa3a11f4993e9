import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Program } from '../calls/program.ts'
import { readPageFile, type PageFile } from '../pages/pageFile.ts'
import { fileHeaders, pageHeaders } from '../pages/pageHeaders.ts'
import { cookieHeader, hasCookie, isHost, LOOPBACK } from './guard.ts'
import { isSame, type Keys } from './keys.ts'
import { closedPage } from './pages.ts'

/** What requests are answered with. */
export interface RequestMeans {
  readonly port: number
  readonly keys: Keys
  /** By which another start of the program asks this one for a new address. */
  readonly secret: string
  /** Of the built screens. */
  readonly screens: string
  readonly program: Pick<Program, 'pictureAt' | 'reports'>
}

/** How a request is answered. */
interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly file?: PageFile
}

/** What goes with every answer, besides what goes with every page. */
const doorHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const refused: Answer = { status: 403 }
const closed: Answer = { status: 403, file: textFile('text/html; charset=utf-8', closedPage) }

/** Answers a request. It is refused unless it names this door, and beyond the door unless it has the key. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  means: RequestMeans,
): Promise<void> {
  const { status, headers, file } = await answerOf(request, means)
  response.writeHead(status, {
    ...pageHeaders("'self'"), ...doorHeaders, ...headers,
    ...(file && fileHeaders(file)),
  })
  response.end(request.method === 'HEAD' ? undefined : file?.bytes)
}

async function answerOf(request: IncomingMessage, means: RequestMeans): Promise<Answer> {
  const { port, keys } = means
  if (!isHost(request, port)) return refused
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${LOOPBACK}:${port}`)
  if (pathname === '/again') return answerAgain(request, means)
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 }
  if (pathname === '/open') return openOnce(searchParams.get('token') ?? '', keys)
  if (!pathname.startsWith(keys.place) || !hasCookie(request, keys)) return closed
  return answerInside(pathname.slice(keys.place.length - 1), means)
}

/** @param path below the place of the screens */
async function answerInside(path: string, { screens, program }: RequestMeans): Promise<Answer> {
  const page = path === '/' ? '/index.html' : path
  const file = (await program.pictureAt(path)) ?? (await program.reports.at(path)) ??
    (await readPageFile(page, screens))
  return file === undefined ? { status: 404 } : { status: file.isAbsent ? 404 : 200, file }
}

/** A token in an address becomes a cookie, and leaves the address. */
function openOnce(token: string, keys: Keys): Answer {
  const cookie = keys.exchange(token)
  if (cookie === undefined) return closed
  return { status: 303, headers: { 'Location': keys.place, 'Set-Cookie': cookieHeader(keys.place, cookie) } }
}

/** A second start of the program proves by the secret that it is one, and gets a token. */
function answerAgain({ method, headers }: IncomingMessage, { keys, secret }: RequestMeans): Answer {
  const given = headers.authorization
  if (method !== 'POST' || given === undefined || !isSame(given, `Bearer ${secret}`)) return refused
  return { status: 200, file: textFile('text/plain; charset=utf-8', keys.issue()) }
}

function textFile(type: string, text: string): PageFile {
  return { type, bytes: new TextEncoder().encode(text) }
}
