import type { SkippedFile } from '../../../shared/domain/skippedFile.ts'
import type { PicturesText } from './text/cliText.ts'

/** Enough to see what went wrong; a folder of the wrong kind may hold thousands. */
const MOST_SKIPPED_SHOWN = 10

/** Files that could not be read, and why: a line each, for as many as a person reads. None where there are none. */
export function tellSkipped(skipped: readonly SkippedFile[], text: PicturesText): readonly string[] {
  if (skipped.length === 0) return []
  const more = skipped.length - MOST_SKIPPED_SHOWN
  return [
    text.skipped(skipped.length),
    ...skipped.slice(0, MOST_SKIPPED_SHOWN).map(({ path, reason }) => `  ${path}: ${text.reasons[reason]}`),
    ...(more > 0 ? [`  ${text.skippedMore(more)}`] : []),
  ]
}
