import type { Session } from 'electron'

/** A page gets nothing that has to be asked for: neither camera nor place, neither devices nor the clipboard. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_, __, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, answer) => answer(null))
}
