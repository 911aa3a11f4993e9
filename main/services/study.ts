import type { ComparedAnswers } from '../../shared/domain/answers.ts'
import type { Comparison } from '../../shared/domain/comparison.ts'
import type { Evidence, KeptAnswers } from '../../shared/domain/evidence.ts'
import type { Summary } from '../../shared/domain/summary.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import type { Language } from '../../shared/text/language.ts'
import { drawReportPictures } from '../evidence/report/pictures.ts'
import { renderReport } from '../evidence/report/renderReport.ts'
import type { Making } from '../evidence/report/reportInputs.ts'
import { summarizeAll, type SummaryInputs } from '../evidence/summary.ts'
import { judge } from '../evidence/verdict.ts'
import { writePack } from '../pack/writePack.ts'
import { openMatch, runMatch, type Match, type MatchRequest } from './comparison.ts'
import { makePack, type DistillationRequest } from './distillation.ts'
import { withExpectation } from './expectation.ts'
import { requireApart, requireWritable, writeJson, writeText } from './output.ts'
import { notePack } from './packNotes.ts'
import { factsOf } from './packs.ts'
import { nameOfSource, type PictureSource } from './pictureSource.ts'
import { programVersion } from './program.ts'
import { workedBefore } from './tasks/keeping.ts'
import type { Work } from './work.ts'

/** Where findings are written, and in which language. */
export interface FindingsRequest {
  readonly reportPath: string
  /** Without it, no summary is written. */
  readonly summaryPath?: string
  readonly language: Language
}

/** What a comparison found. */
export interface Findings {
  readonly comparison: Comparison
  readonly verdict: Verdict
  readonly summary: Summary
  readonly evidence: Evidence
  /** Of the pictures of a snapshot, which have numbers. */
  readonly answers: KeptAnswers
}

/**
 * Pictures in; pack, comparison, report and summary out. What was done with a snapshot is noted in the library.
 * @throws Failure as `requireWritable`, `makePack` and `runMatch`
 * @throws Cancelled; the pack stands if it was finished
 */
export async function studyPictures(
  request: DistillationRequest,
  findings: FindingsRequest,
  work: Work,
): Promise<Findings> {
  const startedAt = work.now()
  await requireWritable([request.packPath, ...filesOfFindings(findings)])
  const distillation = await makePack(request, work)
  const { data, executor, pack: { set, packBytes }, recipes, budgetBytes } = distillation
  const match = { data, set, packBytes, executor, recipe: recipes.evaluation, seed: request.seed }
  const { comparison, answers, seconds: evaluate } = await runMatch(match, work, distillation.seconds)
  const content = withExpectation(distillation.content, comparison)
  const pack = await writePack(request.packPath, content, work.signal)
  work.tell({ kind: 'packed', path: request.packPath, pack: factsOf(pack) })
  const seconds = { ...distillation.seconds, evaluate, total: workedBefore(work) + work.now() - startedAt }
  const making = { recipe: recipes.distillation, seed: request.seed, seconds }
  const found = { comparison, budgetBytes, fileBytes: pack.fileBytes, seconds }
  const written = await writeFindings({ match, source: request.source, found, answers, making }, findings, work)
  const packNote = { path: request.packPath, pack, budgetBytes, findings: written }
  await notePack(request.source, data.snapshot, packNote, work)
  return written
}

/**
 * A pack and its pictures in; comparison, report and summary out. Nothing is distilled, and the budget is the pack.
 * @throws Failure as `requireApart`, `requireWritable`, `openMatch` and `runMatch`
 * @throws Cancelled
 */
export async function studyPack(
  request: MatchRequest,
  findings: FindingsRequest,
  work: Work,
): Promise<Findings & { readonly samePictures: boolean }> {
  const startedAt = work.now()
  requireApart([request.packPath, ...filesOfFindings(findings)])
  await requireWritable(filesOfFindings(findings))
  const match = await openMatch(request, work)
  const { packBytes, fileBytes } = match.pack
  const { comparison, answers, seconds: evaluate } = await runMatch(match, work)
  const seconds = { experts: 0, distill: 0, evaluate, total: workedBefore(work) + work.now() - startedAt }
  const found = { comparison, budgetBytes: packBytes, fileBytes, seconds }
  const study = { match, source: request.source, found, answers, making: undefined }
  const written = await writeFindings(study, findings, work)
  const packNote = { path: request.packPath, pack: match.pack, findings: written }
  await notePack(request.source, match.data.snapshot, packNote, work)
  return { ...written, samePictures: match.samePictures }
}

/** All that is known at the end. */
interface Study {
  readonly match: Match
  readonly source: PictureSource
  readonly found: SummaryInputs
  readonly answers: ComparedAnswers
  readonly making: Making | undefined
}

async function writeFindings(study: Study, request: FindingsRequest, { signal }: Work): Promise<Findings> {
  const { match: { data: { loaded } }, found: { comparison, fileBytes, seconds } } = study
  const verdict = judge(comparison)
  const summary = summarizeAll(study.found)
  await writeText(request.reportPath, await reportOf(study, verdict, request.language), signal)
  if (request.summaryPath !== undefined) await writeJson(request.summaryPath, summary, signal)
  const bytes = { originals: loaded.originalBytes, file: fileBytes }
  return {
    comparison,
    verdict,
    summary,
    evidence: { comparison, verdict, bytes, seconds, testOrigin: loaded.testOrigin },
    answers: { ...study.answers, numbers: loaded.testNumbers ?? [] },
  }
}

async function reportOf(study: Study, verdict: Verdict, language: Language): Promise<string> {
  const { match, source, found, making } = study
  const { executor, data: { loaded, training }, set, recipe } = match
  const pictures = await drawReportPictures(executor, training, set)
  return renderReport({
    name: nameOfSource(source),
    comparison: found.comparison,
    verdict,
    pictures,
    plan: set.plan,
    storage: set.storage,
    evaluation: recipe,
    bytes: { file: found.fileBytes, originals: loaded.originalBytes },
    testOrigin: loaded.testOrigin,
    skipped: loaded.skipped.length,
    fit: loaded.fit,
    reading: loaded.reading,
    making,
    version: await programVersion(),
  }, language)
}

/** The files that findings are written to. */
export function filesOfFindings({ reportPath, summaryPath }: FindingsRequest): readonly string[] {
  return summaryPath === undefined ? [reportPath] : [reportPath, summaryPath]
}
