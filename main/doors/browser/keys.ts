import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Bytes of a key: nobody guesses it. */
const KEY_BYTES = 32

/** Milliseconds in which an address that was opened has to arrive. */
const TOKEN_LIFE = 60_000

/** Bytes of a place that other servers of this PC cannot name. */
const PLACE_BYTES = 12

/** Who may come in: one-time tokens for addresses, and a cookie for the pages that came with one. */
export class Keys {
  /**
   * The path below which the screens are, as `/x/`. Cookies know no ports: the browser sends one to every server of
   * this PC whose address lies below the cookie's path, and no other server knows this.
   */
  readonly place = `/${randomBytes(PLACE_BYTES).toString('base64url')}/`
  readonly #tokens = new Map<string, number>()
  readonly #cookie = newKey()
  readonly #now: () => number

  /** @param now milliseconds since any moment */
  constructor(now: () => number) {
    this.#now = now
  }

  /** A token that opens the door once, soon. */
  issue(): string {
    const token = newKey()
    this.#tokens.set(token, this.#now() + TOKEN_LIFE)
    return token
  }

  /** Takes a token. @returns the cookie; undefined where the token was taken before, is too old, or none */
  exchange(token: string): string | undefined {
    const until = this.#tokens.get(token)
    this.#tokens.delete(token)
    return until !== undefined && this.#now() <= until ? this.#cookie : undefined
  }

  isCookie(given: string): boolean {
    return isSame(given, this.#cookie)
  }
}

export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url')
}

/** Takes as long for a wrong key as for the right one. */
export function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}
