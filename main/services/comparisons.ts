import { asked, FULL_SCORE, type Asked, type Judged } from '../../shared/domain/answers.ts'
import type { Evidence, KeptAnswers } from '../../shared/domain/evidence.ts'
import type { Project } from '../../shared/domain/library.ts'
import type { ScoreCounts } from '../../shared/domain/threshold.ts'
import { Failure } from '../../shared/errors.ts'
import { agreementOf, choosePictures, meanScore, type Agreement, type PictureWish } from '../evidence/choosePictures.ts'
import { countScores } from '../evidence/countScores.ts'
import { goodLabels } from '../evidence/inspection.ts'
import type { Reader } from '../library/handles.ts'
import { findAnswers, findEvidence } from '../library/repositories/evidence.ts'
import { findMember } from '../library/repositories/members.ts'
import { listPacks, listRuns, type KnownPack } from '../library/repositories/packs.ts'
import type { Page } from '../library/repositories/picturePages.ts'
import { findRun, listProjectRuns, type ProjectRun } from '../library/repositories/runs.ts'
import { requireProject } from './projects.ts'
import { shownIn, type Shown } from './thumbnails.ts'

/** The packs of a project and their comparisons, the last first, at most `most` of each. @throws 'project-unknown' */
export function listComparisons(reader: Reader, projectName: string, most: number): {
  readonly packs: readonly KnownPack[]
  readonly runs: readonly ProjectRun[]
} {
  const { id } = requireProject(reader, projectName)
  return { packs: listPacks(reader, id).toReversed().slice(0, most), runs: listProjectRuns(reader, id, most) }
}

/** All that is kept of a comparison. @throws Failure as `requireRun` */
export function showComparison(reader: Reader, projectName: string, number: number): {
  readonly run: ProjectRun
  readonly pack: KnownPack
  readonly evidence: Evidence | undefined
  /** When comparisons of the pack were noted. */
  readonly allMadeAt: readonly string[]
} {
  const project = requireProject(reader, projectName)
  const run = requireRun(reader, project, number)
  const pack = listPacks(reader, project.id).find(({ id }) => id === run.packId)
  if (pack === undefined) throw new Error(`the pack of comparison ${number} is not there`)
  const allMadeAt = listRuns(reader, pack.id).map(({ madeAt }) => madeAt)
  return { run, pack, evidence: findEvidence(reader, number), allMadeAt }
}

/** What networks said of single pictures, counted. */
export interface CountedAnswers {
  readonly agreement: Agreement
  /** Null where no class is of good parts, or none of defects. */
  readonly test: Readonly<Record<Asked, ScoreCounts>> | null
  readonly validation: Readonly<Record<Asked, ScoreCounts>> | null
}

/** Null where another version of the program compared. @throws Failure as `requireRun` */
export function countAnswers(reader: Reader, projectName: string, number: number): CountedAnswers | null {
  const kept = keptOf(reader, projectName, number)
  if (kept === undefined) return null
  const { answers: { test, validation }, good } = kept
  return {
    agreement: agreementOf(test),
    test: scoresOfBoth(test, good),
    validation: scoresOfBoth(validation, good),
  }
}

/** A test picture, and what networks said of it. */
export interface JudgedPicture extends Shown {
  readonly number: number
  /** Inside its source. */
  readonly name: string
  readonly actual: number
  readonly full: readonly number[]
  readonly pack: readonly number[]
  /** Mean score of being defective, 0 to 1. */
  readonly scores?: Readonly<Record<Asked, number>>
}

/**
 * A page of the wanted test pictures, and how many there are: none where another version of the program compared.
 * @throws Failure as `requireRun`
 */
export function listJudged(
  reader: Reader,
  projectName: string,
  { run: number, wish }: { readonly run: number; readonly wish: PictureWish },
  { after, limit }: Page,
): { readonly total: number; readonly classes: readonly string[]; readonly pictures: readonly JudgedPicture[] } {
  const kept = keptOf(reader, projectName, number)
  if (kept === undefined) return { total: 0, classes: [], pictures: [] }
  const { answers: { test, numbers }, good, classes, snapshotId } = kept
  const places = choosePictures(test, wish, good)
  const shown = shownIn(reader, projectName)
  const pictures = places.slice(after, after + limit).map((at) => {
    const member = findMember(reader, snapshotId, numbers[at] ?? 0)
    return { number: numbers[at] ?? 0, name: member?.path ?? '', ...judgedAt(test, at), ...shown(member?.content) }
  })
  return { total: places.length, classes, pictures }
}

function judgedAt(judged: Judged, at: number): Pick<JudgedPicture, 'actual' | 'full' | 'pack' | 'scores'> {
  const takenFor = (one: Asked): readonly number[] => judged[one].map(({ classes }) => classes[at] ?? 0)
  const [full, pack] = asked.map((one) => meanScore(judged[one], at))
  return {
    actual: judged.labels[at] ?? 0,
    full: takenFor('full'),
    pack: takenFor('pack'),
    ...(full !== undefined && pack !== undefined && { scores: { full: full / FULL_SCORE, pack: pack / FULL_SCORE } }),
  }
}

interface Kept {
  readonly answers: KeptAnswers
  readonly classes: readonly string[]
  /** Classes of good parts. */
  readonly good: readonly number[]
  readonly snapshotId: number
}

function keptOf(reader: Reader, projectName: string, number: number): Kept | undefined {
  const { snapshotId } = requireRun(reader, requireProject(reader, projectName), number)
  const [evidence, answers] = [findEvidence(reader, number), findAnswers(reader, number)]
  if (evidence === undefined || answers === undefined) return undefined
  const { comparison } = evidence
  return { answers, classes: comparison.classes, good: goodLabels(comparison), snapshotId }
}

function scoresOfBoth(judged: Judged, good: readonly number[]): CountedAnswers['test'] {
  const full = countScores(judged.full, judged.labels, good)
  const pack = countScores(judged.pack, judged.labels, good)
  return full && pack ? { full, pack } : null
}

/** @throws Failure 'project-unknown', 'comparison-unknown' */
function requireRun(reader: Reader, { id, name }: Project, number: number): ProjectRun {
  const run = findRun(reader, id, number)
  if (run === undefined) throw new Failure({ code: 'comparison-unknown', number, project: name })
  return run
}
