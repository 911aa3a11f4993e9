/** A scheme of our own: pages of files (`file:`) may read others of the PC, and pages of a server are on a network. */
export const SCHEME = 'app'

const HOST = 'joryu'

/** As Chromium writes it, where the scheme counts as a standard one. */
export const ORIGIN = `${SCHEME}://${HOST}`

/** The one page of the program. Places in it stand behind `#`. */
export const PAGE = `${ORIGIN}/index.html`

/** What an address of our own names; undefined where it is not ours. */
export function pathOfOwn(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, username, password, pathname } = new URL(address)
  const isOwn = protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
  return isOwn ? pathname : undefined
}

/** Whether an address is that of the program's page, at whatever place of it. */
export function isPage(address: string): boolean {
  return pathOfOwn(address) === new URL(PAGE).pathname
}
