import { homedir } from 'node:os'
import { join } from 'node:path'
import { usualLibraryFolder } from '../../services/library.ts'
import { startProbesBy } from '../../services/probing/process.ts'
import { openProgram } from '../calls/program.ts'
import { screensFolder } from '../pages/pageFile.ts'
import { openDesk } from './desk.ts'
import { collectOpenings } from './files/openings.ts'
import { electronAwake } from './jobs/electronAwake.ts'
import { registerScheme } from './pages/registerScheme.ts'
import { servePages } from './pages/servePages.ts'
import type { DoorParts, Start } from './parts.ts'
import { startUtilityEngine } from './processes/engine.ts'
import { utilityProbes } from './processes/probe.ts'
import { refuseNavigation } from './security/refuseNavigation.ts'
import { refuseNetwork, switchNetworkOff } from './security/refuseNetwork.ts'
import { refusePermissions } from './security/refusePermissions.ts'

/** By which Windows knows whose notices these are. The installer says the same. */
const APP_ID = 'jp.joryu.desktop'

/** Opens the program through Electron. What has to be done before Electron is ready is done before this first waits. */
export async function openDoor(parts: DoorParts, start: Start): Promise<void> {
  const { app, powerSaveBlocker, protocol, session, utilityProcess } = parts
  const { platform, env: environment } = start
  const home = usualLibraryFolder({ platform, environment, home: homedir() })
  prepare(parts, home)
  const openings = collectOpenings(app, start)
  if (openings === undefined) {
    app.quit()
    return
  }
  await app.whenReady()
  await refuseNetwork(session.defaultSession, { developerTools: !app.isPackaged })
  refusePermissions(session.defaultSession)
  const startProbe = utilityProbes(utilityProcess)
  startProbesBy(startProbe)
  const language = app.getLocale().startsWith('ja') ? 'ja' : 'en'
  const program = await openProgram({
    home,
    language,
    host: {
      startEngine: (options) => startUtilityEngine(utilityProcess, { ...options, startProbe }),
      keepAwake: electronAwake(powerSaveBlocker),
    },
  })
  servePages(protocol, { screens: screensFolder, program })
  openings.deliver(openDesk(parts, { program, platform, systemLanguage: language }).open)
}

function prepare({ app, crashReporter, protocol }: DoorParts, home: string): void {
  app.enableSandbox()
  // Beside the data: the usual place is copied over networks on Windows.
  app.setPath('userData', join(home, 'window'))
  app.setAppUserModelId(APP_ID)
  // Reports of crashes stay on the PC, where a person may hand them on.
  crashReporter.start({ uploadToServer: false })
  switchNetworkOff(app)
  registerScheme(protocol)
  refuseNavigation(app)
}
