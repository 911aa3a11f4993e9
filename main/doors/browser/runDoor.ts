import { access, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../../shared/errors.ts'
import { writeFailure } from '../../../shared/systemError.ts'
import type { Language } from '../../../shared/text/language.ts'
import { openProgram } from '../calls/program.ts'
import { screensFolder } from '../pages/pageFile.ts'
import { openBrowserDoor } from './door.ts'
import { addressOfRunning, takeDoorLock, tellNobody, tellOthers } from './running.ts'
import { stayOpen } from './stayOpen.ts'

/** How a door is run. */
export interface DoorRun {
  /** Where settings and logs are, and data unless the settings name another folder. */
  readonly home: string
  /** What the system speaks. */
  readonly language: Language
  /** Seconds without a page and without a job at work, after which nobody needs the door any more. */
  readonly idleSeconds: number
  readonly signal: AbortSignal
  /** Folder of the built screens. */
  readonly screens?: string
  /** Shows an address to the person at this PC. */
  readonly show: (address: string) => Promise<void>
}

/**
 * Opens the program in a browser of this PC, and serves it until nobody needs it any more. Where it runs already, that
 * is shown.
 *
 * @returns whether it ran already
 * @throws Failure 'screens-missing', 'door-silent', 'folder-missing', 'write-denied'; as `openProgram`
 */
export async function runDoor(run: DoorRun): Promise<boolean> {
  const { home, language, idleSeconds, signal, screens = screensFolder, show } = run
  await requireScreens(screens)
  await makeHome(home)
  using lock = takeDoorLock(home)
  if (lock === undefined) {
    const address = await addressOfRunning(home)
    if (address === undefined) throw new Failure({ code: 'door-silent', path: home })
    await show(address)
    return true
  }
  await using program = await openProgram({ home, language })
  await using door = await openBrowserDoor({ program, screens })
  await tellOthers(home, door)
  await show(door.address())
  await stayOpen({ pages: door.pages, isWorking: program.jobs.isWorking, signal }, { idleSeconds })
  await tellNobody(home)
  return false
}

/** @throws Failure 'screens-missing' */
async function requireScreens(screens: string): Promise<void> {
  try {
    await access(join(screens, 'index.html'))
  } catch (error) {
    throw new Failure({ code: 'screens-missing' }, { cause: error })
  }
}

/** @throws Failure 'folder-missing', 'write-denied', 'disk-full' */
async function makeHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true })
  } catch (error) {
    throw writeFailure(error, home, dirname(home))
  }
}
