import type { Session } from 'electron'
import { pathOfOwn } from '../pages/origin.ts'

/**
 * A page gets nothing that has to be asked for: neither camera nor place, neither devices nor what is on the clipboard.
 * Only the program's own page may put text there, which a person has asked it to copy.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer, { requestingUrl }) =>
    answer(isCopying(permission, requestingUrl)))
  session.setPermissionCheckHandler((_, permission, requestingOrigin) => isCopying(permission, requestingOrigin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, answer) => answer(null))
}

function isCopying(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && pathOfOwn(address) !== undefined
}
