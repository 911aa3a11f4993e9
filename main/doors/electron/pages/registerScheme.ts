import type { Protocol } from 'electron'
import { SCHEME } from './origin.ts'

/** Gives our scheme an origin, like that of a secure server. To be called before Electron is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{
    scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  }])
}
