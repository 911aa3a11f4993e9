import type { App } from 'electron'
import { z } from 'zod'
import { packPaths } from './packPaths.ts'

/** What a second start hands to the first. Chromium adds to a command line and changes its order. */
const handed = z.object({ packs: z.array(z.string().max(32_767)).max(100) })

/** What is done with a start. */
export interface StartMeans {
  readonly args: readonly string[]
  readonly folder: string
  /** Called for each later start, with the packs that it was to open. */
  readonly onStart: (packs: readonly string[]) => void
}

/**
 * Makes this the only program of this user: a second start hands over what it was to open, and ends.
 * @returns the packs that this start is to open; undefined where another program was first
 */
export function becomeSingle(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  { args, folder, onStart }: StartMeans,
): readonly string[] | undefined {
  const packs = packPaths(args, folder)
  if (!app.requestSingleInstanceLock({ packs })) return undefined
  app.on('second-instance', (_, __, ___, additional) => {
    const { success, data } = handed.safeParse(additional)
    onStart(success ? data.packs : [])
  })
  return packs
}
