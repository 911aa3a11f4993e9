import type { PowerSaveBlocker } from 'electron'
import type { KeepAwake } from '../../../jobs/awake/keepAwake.ts'

/** Keeps the PC awake by Electron's means: it may not sleep, but its display may. */
export function electronAwake(blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>): KeepAwake {
  return () => {
    const id = blocker.start('prevent-app-suspension')
    return { [Symbol.dispose]: () => void blocker.stop(id) }
  }
}
