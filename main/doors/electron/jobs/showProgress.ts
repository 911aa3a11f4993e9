import type { BrowserWindow } from 'electron'
import { isActive, type Job } from '../../../../shared/domain/job.ts'

/** Shows at the symbol of the window how far the job at work is; nothing where none works. */
export function showProgress(window: Pick<BrowserWindow, 'setProgressBar'>, jobs: readonly Job[]): void {
  const working = jobs.find(({ state }) => isActive(state))
  if (working === undefined) {
    window.setProgressBar(-1)
    return
  }
  const { done = 0, total = 0 } = working.progress ?? {}
  const mode = working.state.status === 'running' ? 'normal' : 'paused'
  // Where nothing is known yet, more than 1 stands for work without an end in sight.
  window.setProgressBar(total === 0 ? 2 : done / total, { mode })
}
