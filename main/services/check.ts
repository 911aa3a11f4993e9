import type { ChosenLayout, LayoutWish } from '../../shared/domain/layout.ts'
import { picturesOf, type Finding } from '../../shared/domain/finding.ts'
import type { SkippedFile } from '../../shared/domain/skippedFile.ts'
import { Failure } from '../../shared/errors.ts'
import { inspectSet, type Inspection } from '../images/inspection/inspect.ts'
import type { MeasuredSet } from '../images/inspection/measurements.ts'
import { measureSet } from '../images/inspection/measureSet.ts'
import { findPictures } from '../images/layout.ts'
import { takeSteps, unlessCancelled, type Work } from './work.ts'

/** Steps in which the progress of the checks is told. */
const PROGRESS_STEPS = 100

/** What a check of a folder found. */
export interface CheckResult {
  /** How the files were understood. */
  readonly layout: ChosenLayout
  readonly set: MeasuredSet
  readonly skipped: readonly SkippedFile[]
  /** Most harmful first. */
  readonly findings: readonly Finding[]
}

/** A finding for scripts: with the paths of its pictures, and the names of all classes beside it. */
export interface CheckFigures {
  readonly classes: readonly string[]
  readonly pictures: number
  readonly skipped: readonly SkippedFile[]
  readonly findings: readonly (Finding & { readonly paths: readonly string[] })[]
}

/**
 * Looks through the pictures at `path` for what would spoil a training or its test. Nothing is changed.
 *
 * @param layout as `findPictures` takes it
 * @throws Failure as `findPictures` and `measureSet`; 'no-readable-pictures'
 * @throws Cancelled as soon as the signal is set
 */
export async function checkFolder(
  path: string,
  layout: LayoutWish,
  { tell, signal, pause }: Work,
): Promise<CheckResult> {
  const onProgress = (done: number, total: number): void => {
    // Pictures that were begun are finished unseen.
    if (!signal.aborted) tell({ kind: 'progress', phase: 'loading', done, total })
  }
  const found = await unlessCancelled(findPictures(path, layout), signal)
  const options = { signal, onProgress, ...(pause && { pause }) }
  const { skipped, ...set } = await unlessCancelled(measureSet(found, options), signal)
  if (set.pictures.length === 0) throw new Failure({ code: 'no-readable-pictures', path, skipped: skipped.length })
  const { findings } = await inspect(set, { tell, signal, ...(pause && { pause }) })
  return { layout: found.choice, set, skipped, findings }
}

/** The result as a script wants it. */
export function checkFigures({ set, skipped, findings }: CheckResult): CheckFigures {
  const pathOf = (at: number): string => set.pictures[at]?.path ?? ''
  return {
    classes: set.classes,
    pictures: set.pictures.length,
    skipped,
    findings: findings.map((finding) => ({ ...finding, paths: picturesOf(finding).map(pathOf) })),
  }
}

/** Everything that is wrong, or may be, with a measured set, and how its variance decays. @throws Cancelled */
export async function inspect(
  set: MeasuredSet,
  { tell, signal, pause }: Pick<Work, 'tell' | 'signal' | 'pause'>,
): Promise<Inspection> {
  const tellPart = (part: number): void =>
    tell({ kind: 'progress', phase: 'checking', done: Math.floor(part * PROGRESS_STEPS), total: PROGRESS_STEPS })
  const inspection = await takeSteps(inspectSet(set), { signal, ...(pause && { pause }) }, tellPart)
  tellPart(1)
  return inspection
}
