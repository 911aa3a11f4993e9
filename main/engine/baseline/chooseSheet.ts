import type { SheetSettings } from '../../../shared/domain/comparison.ts'
import type { PictureSet, ValidationSplit } from '../../../shared/domain/pictures.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import type { Evaluator } from '../evaluation/evaluator.ts'
import type { SheetSearch } from '../evaluation/recipe.ts'
import type { EvaluationStep, Lesson } from '../evaluation/trainFromScratch.ts'
import { sideBySide } from '../sideBySide.ts'
import { fillSheet, openSheet, type SheetSource } from './contactSheet.ts'
import { promisingCandidates, spreadOver, type SheetCandidate } from './sheetCandidates.ts'

/** Part of the bytes that a sheet may leave over while it is only tried: an encoding can take seconds. */
const TRIAL_SLACK = 0.05

/** Settings for a sheet and about how many pictures fit. */
export interface ChosenSheet {
  readonly settings: SheetSettings
  readonly count: number
}

interface TriedSheet extends ChosenSheet {
  /** On the validation pictures. */
  readonly accuracy: number
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
  choice: SheetChoice,
  on: ValidationSplit,
): AsyncGenerator<ChooseStep, ChosenSheet | undefined> {
  const { source, bytes, search } = choice
  const candidates = spreadOver(yield* promisingCandidates(source, search.formats, bytes), search.trainings)
  const tried = yield* sideBySide(candidates.map((candidate) => () => tryCandidate(evaluator, choice, candidate, on)))
  const sheets = tried.filter((sheet) => sheet !== undefined)
  return sheets.toSorted((one, other) => other.accuracy - one.accuracy)[0]
}

async function* tryCandidate(
  evaluator: Evaluator,
  { source, bytes, lessonOf }: SheetChoice,
  candidate: SheetCandidate,
  on: ValidationSplit,
): AsyncGenerator<ChooseStep, TriedSheet | undefined> {
  const sheet = yield* fillSheet(source, candidate.settings, bytes, candidate.count, TRIAL_SLACK * bytes)
  if (!sheet) return undefined
  const lesson = lessonOf(await openSheet(source, sheet))
  const { accuracy } = yield* evaluate(evaluator, lesson, on)
  return { settings: sheet.settings, count: sheet.count, accuracy }
}
