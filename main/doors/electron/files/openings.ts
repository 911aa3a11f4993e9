import type { App } from 'electron'
import type { Start } from '../parts.ts'
import type { Opening } from './opening.ts'
import { isPack } from './packPaths.ts'
import { becomeSingle } from './singleInstance.ts'

/** What the system wants this program to open, from its first moment on. */
export interface Openings {
  /** Calls at once with what came so far, if only with nothing, and from then on with each start. */
  readonly deliver: (open: (opening: Opening) => void) => void
}

/** @returns undefined where another program of this user was first: it opens what this one was to open */
export function collectOpenings(
  app: Pick<App, 'isPackaged' | 'on' | 'requestSingleInstanceLock'>,
  { argv, cwd }: Pick<Start, 'argv' | 'cwd'>,
): Openings | undefined {
  let early: Opening = { packs: [] }
  let open = (opening: Opening): void => {
    early = { ...early, ...opening, packs: [...early.packs, ...opening.packs] }
  }
  // Before it is packaged, Electron is told which program it is.
  const args = argv.slice(app.isPackaged ? 1 : 2)
  const first = becomeSingle(app, { args, folder: cwd(), onStart: (later) => open(later) })
  if (first === undefined) return undefined
  open(first)
  // macOS tells this way what was opened, even before Electron is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isPack(path)) open({ packs: [path] })
  })
  return {
    deliver: (receiver) => {
      open = receiver
      receiver(early)
    },
  }
}
