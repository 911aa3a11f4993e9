import type { PictureOrigin } from '../../../shared/domain/origin.ts'
import type { Language } from '../../../shared/text/language.ts'
import { describeLayout } from '../../../shared/text/layout.ts'
import type { JobEvent } from '../../services/work.ts'
import type { LoadedPictures } from '../../images/loadedPictures.ts'
import type { Session } from './session.ts'
import { tellSkipped } from './tellSkipped.ts'
import type { PicturesText } from './text/cliText.ts'

/** How the pictures were found, what was read and, file by file, what was not. */
export function tellPictures(pictures: LoadedPictures, { language, text: { pictures: text } }: Session): string {
  const { origin, reading, skipped, testOrigin } = pictures
  return [
    ...tellOrigin(origin, language, text),
    text.loaded(pictures),
    ...(testOrigin === 'held-out' ? [text.heldOut] : []),
    ...text.reading(reading),
    ...tellSkipped(skipped, text),
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
