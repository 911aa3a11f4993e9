import type { App } from 'electron'
import { z } from 'zod'
import { openingOf, type Opening } from './opening.ts'

/** What a second start hands to the first. Chromium adds to a command line and changes its order. */
const handed = z.object({
  packs: z.array(z.string().max(32_767)).max(100), project: z.string().min(1).max(255).exactOptional(),
})

/** What is done with a start. */
export interface StartMeans {
  readonly args: readonly string[]
  readonly folder: string
  /** Called for each later start, with what it was to open. */
  readonly onStart: (opening: Opening) => void
}

/**
 * Makes this the only program of this user: a second start hands over what it was to open, and ends.
 * @returns what this start is to open; undefined where another program was first
 */
export function becomeSingle(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  { args, folder, onStart }: StartMeans,
): Opening | undefined {
  const opening = openingOf(args, folder)
  if (!app.requestSingleInstanceLock({ ...opening })) return undefined
  app.on('second-instance', (_, __, ___, additional) => {
    const { success, data } = handed.safeParse(additional)
    onStart(success ? data : { packs: [] })
  })
  return opening
}
