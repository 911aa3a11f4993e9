import type { App } from 'electron'
import type { Start } from '../parts.ts'
import { isPack } from './packPaths.ts'
import { becomeSingle } from './singleInstance.ts'

/** What the system wants this program to open, from its first moment on. */
export interface Openings {
  /** Calls at once with the packs that came so far, if only with none, and from then on with each start. */
  readonly deliver: (open: (packs: readonly string[]) => void) => void
}

/** @returns undefined where another program of this user was first: it opens what this one was to open */
export function collectOpenings(
  app: Pick<App, 'isPackaged' | 'on' | 'requestSingleInstanceLock'>,
  { argv, cwd }: Pick<Start, 'argv' | 'cwd'>,
): Openings | undefined {
  let early: readonly string[] = []
  let open = (packs: readonly string[]): void => {
    early = [...early, ...packs]
  }
  // Before it is packaged, Electron is told which program it is.
  const args = argv.slice(app.isPackaged ? 1 : 2)
  const packs = becomeSingle(app, { args, folder: cwd(), onStart: (later) => open(later) })
  if (packs === undefined) return undefined
  open(packs)
  // macOS tells this way what was opened, even before Electron is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isPack(path)) open([path])
  })
  return {
    deliver: (receiver) => {
      open = receiver
      receiver(early)
    },
  }
}
