import { openBrowserHost } from './browserHost.ts'
import { openElectronHost } from './electronHost.ts'
import type { Host } from './host.ts'

/** The host of the door through which this page came. */
export function openHost(): Host {
  if (window.joryu !== undefined) return openElectronHost(window.joryu)
  const address = new URL('socket', document.baseURI)
  address.protocol = 'ws:'
  return openBrowserHost(address)
}
