import type { PictureOrigin } from '../../../shared/domain/origin.ts'
import type { Language } from '../../../shared/text/language.ts'
import { describeLayout } from '../../../shared/text/layout.ts'
import type { JobEvent } from '../../services/work.ts'
import type { LoadedPictures } from '../../images/loadedPictures.ts'
import type { Session } from './session.ts'
import type { PicturesText } from './text/cliText.ts'

/** Enough to see what went wrong; a folder of the wrong kind may hold thousands. */
const MOST_SKIPPED_SHOWN = 10

/** How the pictures were found, what was read and, file by file, what was not. */
export function tellPictures(pictures: LoadedPictures, { language, text: { pictures: text } }: Session): string {
  const { origin, reading, skipped, testOrigin } = pictures
  const more = skipped.length - MOST_SKIPPED_SHOWN
  return [
    ...tellOrigin(origin, language, text),
    text.loaded(pictures),
    ...(testOrigin === 'held-out' ? [text.heldOut] : []),
    ...text.reading(reading),
    ...(skipped.length > 0 ? [text.skipped(skipped.length)] : []),
    ...skipped.slice(0, MOST_SKIPPED_SHOWN).map(({ path, reason }) => `  ${path}: ${text.reasons[reason]}`),
    ...(more > 0 ? [`  ${text.skippedMore(more)}`] : []),
  ].join('\n')
}

function tellOrigin(origin: PictureOrigin, language: Language, text: PicturesText): readonly string[] {
  return origin.kind === 'folder'
    ? describeLayout(origin.layout, language)
    : [text.snapshot(origin.project, origin.snapshot)]
}

/** What the budget is and what it buys. */
export function tellPlan(event: Extract<JobEvent, { kind: 'planned' }>, text: PicturesText): string {
  const { plan, budgetBytes, pictures } = event
  return text.planned(
    plan, budgetBytes, budgetBytes / pictures.training.pixels.length, budgetBytes / pictures.originalBytes,
  )
}
