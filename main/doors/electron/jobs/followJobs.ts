import type { BrowserWindow } from 'electron'
import { isActive } from '../../../../shared/domain/job.ts'
import type { Feed } from '../../../jobs/feed.ts'
import type { DoorParts } from '../parts.ts'
import type { DoorText } from '../text/doorText.ts'
import { present } from '../window/createWindow.ts'
import { showProgress } from './showProgress.ts'
import { tellEnd } from './tellEnd.ts'

/** What jobs are followed with. */
export interface FollowMeans {
  readonly window: BrowserWindow
  readonly feed: Pick<Feed, 'snapshot' | 'follow'>
  readonly text: () => DoorText
  /** Whether the program works on for its jobs alone. */
  readonly isInBackground: () => boolean
  readonly quit: () => void
}

/** Shows around the window how jobs are, as long as it is there. */
export function followJobs(
  parts: Pick<DoorParts, 'Notification'>,
  { window, feed, text, isInBackground, quit }: FollowMeans,
): void {
  const isWatched = (): boolean => window.isVisible() && window.isFocused()
  const tell = tellEnd(parts, { text, isWatched, onClick: () => present(window) })
  const following = feed.follow(feed.snapshot(), ({ news }) => {
    const { jobs } = feed.snapshot()
    showProgress(window, jobs)
    tell(news)
    if (isInBackground() && !jobs.some(({ state }) => isActive(state) || state.status === 'queued')) quit()
  })
  window.once('closed', () => following?.[Symbol.dispose]())
}
