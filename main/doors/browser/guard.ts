import type { IncomingMessage } from 'node:http'
import type { Keys } from './keys.ts'

/** The only address at which the door listens. */
export const LOOPBACK = '127.0.0.1'

const COOKIE = 'joryu'

/** The header that gives a page its cookie: no script reads it, and no page from elsewhere sends it. */
export function cookieHeader(place: string, cookie: string): string {
  return `${COOKIE}=${cookie}; Path=${place}; HttpOnly; SameSite=Strict`
}

/** Whether a request names this door as its host: a name that somebody made lead here does not. */
export function isHost({ headers }: IncomingMessage, port: number): boolean {
  return headers.host === `${LOOPBACK}:${port}`
}

/** Whether a page of this door asks: browsers name the page's origin with every socket, and pages cannot lie. */
export function isOwnOrigin({ headers }: IncomingMessage, port: number): boolean {
  return headers.origin === `http://${LOOPBACK}:${port}`
}

/** Whether a request comes with the cookie. */
export function hasCookie({ headers }: IncomingMessage, keys: Keys): boolean {
  const prefix = `${COOKIE}=`
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.some((cookie) => cookie.startsWith(prefix) && keys.isCookie(cookie.slice(prefix.length)))
}
