import type { App, Session } from 'electron'
import { pathOfOwn } from '../pages/origin.ts'

/** Switches of Chromium: nothing of its own looks for a network. */
const switches: readonly string[] = [
  'no-proxy-server', 'no-pings', 'disable-background-networking', 'disable-component-update',
  'disable-domain-reliability', 'disable-sync',
]

/** To be called before Electron is ready. */
export function switchNetworkOff({ commandLine }: Pick<App, 'commandLine'>): void {
  for (const one of switches) commandLine.appendSwitch(one)
  // Names are not looked up either: that alone would tell somebody.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/**
 * Stops every request of a page but those to the program itself, and every download: files are written by the program,
 * where a person has said.
 */
export async function refuseNetwork(
  session: Session,
  /** Which may load their own pages. */
  alsoAllowed: { readonly developerTools: boolean },
): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isTool = alsoAllowed.developerTools && url.startsWith('devtools:')
    answer({ cancel: pathOfOwn(url) === undefined && !isTool })
  })
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  await session.setProxy({ mode: 'direct' })
}
