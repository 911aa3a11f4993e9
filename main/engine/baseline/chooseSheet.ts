import type { SheetSettings } from '../../../shared/domain/comparison.ts'
import type { PictureSet, ValidationSplit } from '../../../shared/domain/pictures.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import type { Evaluator } from '../evaluation/evaluator.ts'
import type { SheetSearch } from '../evaluation/recipe.ts'
import type { EvaluationStep, Lesson } from '../evaluation/trainFromScratch.ts'
import { fillSheet, openSheet, type SheetSource } from './contactSheet.ts'
import { promisingCandidates, spreadOver } from './sheetCandidates.ts'

/** Part of the bytes that a sheet may leave over while it is only tried: an encoding can take seconds. */
const TRIAL_SLACK = 0.05

/** Settings for a sheet and about how many pictures fit. */
export interface ChosenSheet {
  readonly settings: SheetSettings
  readonly count: number
}

/** What a sheet is chosen for, and how. */
export interface SheetChoice {
  readonly source: SheetSource
  readonly bytes: number
  readonly search: SheetSearch
  readonly lessonOf: (pictures: PictureSet) => Lesson
}

/** A sheet was encoded, or a network made a step. */
export type ChooseStep = EvaluationStep | { readonly kind: 'encode' }

/**
 * Chooses format, quality and picture size of the coded contact sheet, more pictures against truer ones, as a clever
 * partner would: by the validation accuracy of networks trained on full sheets. Only candidates that no other beats are
 * tried, at most `search.trainings` of them. Undefined when not one picture fits.
 */
export async function* chooseSheet(
  evaluator: Evaluator,
  { source, bytes, search, lessonOf }: SheetChoice,
  on: ValidationSplit,
): AsyncGenerator<ChooseStep, ChosenSheet | undefined> {
  const candidates = spreadOver(yield* promisingCandidates(source, search.formats, bytes), search.trainings)
  let best: (ChosenSheet & { readonly accuracy: number }) | undefined
  for (const candidate of candidates) {
    const sheet = yield* fillSheet(source, candidate.settings, bytes, candidate.count, TRIAL_SLACK * bytes)
    if (!sheet) continue
    const lesson = lessonOf(await openSheet(source, sheet))
    const { accuracy } = yield* evaluate(evaluator, lesson, on)
    if (!best || accuracy > best.accuracy) best = { settings: sheet.settings, count: sheet.count, accuracy }
  }
  return best
}
