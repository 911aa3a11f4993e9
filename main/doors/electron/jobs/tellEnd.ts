import type * as Electron from 'electron'
import type { JobNews } from '../../../../shared/domain/jobNews.ts'
import type { DoorText } from '../text/doorText.ts'

/** What a notice is given with. */
export interface NoticeMeans {
  readonly text: () => DoorText
  /** Whether a person looks at the window: what happens there needs no notice. */
  readonly isWatched: () => boolean
  readonly onClick: () => void
}

/** Tells a person who is elsewhere that a job has ended, or cannot go on by itself. */
export function tellEnd(
  { Notification }: Pick<typeof Electron, 'Notification'>,
  { text, isWatched, onClick }: NoticeMeans,
): (news: JobNews) => void {
  return (news) => {
    if (news.kind !== 'state' || isWatched() || !Notification.isSupported()) return
    const words = text().ended(news.job.title, news.job.state.status)
    if (words === undefined) return
    const notice = new Notification(words)
    notice.on('click', onClick)
    notice.show()
  }
}
