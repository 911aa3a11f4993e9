import type { SkippedFile } from '../../../shared/domain/skippedFile.ts'
import { firstOf } from './firstOf.ts'
import type { PicturesText } from './text/cliText.ts'

/** Enough to see what went wrong; a folder of the wrong kind may hold thousands. */
const MOST_SKIPPED_SHOWN = 10

/** Files that could not be read, and why: a line each, for as many as a person reads. None where there are none. */
export function tellSkipped(skipped: readonly SkippedFile[], text: PicturesText): readonly string[] {
  if (skipped.length === 0) return []
  const tell = ({ path, reason }: SkippedFile): string => `  ${path}: ${text.reasons[reason]}`
  const tellMore = (more: number): string => `  ${text.skippedMore(more)}`
  return [text.skipped(skipped.length), ...firstOf(skipped, MOST_SKIPPED_SHOWN, tell, tellMore)]
}
