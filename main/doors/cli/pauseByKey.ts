import { createPause } from '../../../shared/domain/pause.ts'
import type { Work } from '../../services/work.ts'
import { listenForKeys, type Keyboard } from './keyboard.ts'
import type { ProgressDisplay } from './progress.ts'
import type { CliText } from './text/cliText.ts'

/**
 * Does a job that the key p pauses and lets go on, which stands behind its progress. Without a keyboard, as in a
 * script, it is not paused.
 */
export async function pauseByKey<Result>(
  job: (work: Work) => Promise<Result>,
  work: Work,
  progress: Pick<ProgressDisplay, 'note'>,
  text: Pick<CliText, 'pausable' | 'paused'>,
  keyboard: Keyboard = process.stdin,
): Promise<Result> {
  if (!keyboard.isTTY) return job(work)
  const pause = createPause(work.signal)
  const tell = (): void => progress.note(pause.isPaused() ? text.paused : text.pausable)
  const onKey = (key: string): void => {
    // Where Japanese is typed, it may be a wide one.
    if (key.normalize('NFKC').toLowerCase() !== 'p') return
    pause.toggle()
    tell()
  }
  // As the terminal would: the program's own answer to Ctrl-C is in force (interrupt.ts).
  const end = listenForKeys(keyboard, onKey, () => process.emit('SIGINT'))
  tell()
  try {
    return await job({ ...work, pause })
  } finally {
    end()
    progress.note('')
  }
}
