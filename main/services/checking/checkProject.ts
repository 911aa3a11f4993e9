import { createHash } from 'node:crypto'
import { findingsByHarm, type Finding } from '../../../shared/domain/finding.ts'
import { checkCopies } from '../../images/inspection/checks/copies.ts'
import { inspectionVersion } from '../../images/inspection/inspect.ts'
import type { MeasuredPicture, MeasuredSet } from '../../images/inspection/measurements.ts'
import type { Reader, Writer } from '../../library/handles.ts'
import type { Library } from '../../library/open.ts'
import { findCheckFingerprint, putCheckFingerprint } from '../../library/repositories/checkFingerprints.ts'
import {
  addCheck, checkCurves, findCheck, lastCheck, touchCheck, type NewCheck,
} from '../../library/repositories/checks.ts'
import { listClasses, listClassNames, listClassStates } from '../../library/repositories/classes.ts'
import { listContradictions, type ContentFile } from '../../library/repositories/contents.ts'
import { listDataSets } from '../../library/repositories/dataSets.ts'
import { currentLabels } from '../../library/repositories/members.ts'
import { countPictures, countQuarantined, type PictureCount } from '../../library/repositories/pictureCounts.ts'
import { inspect } from '../check.ts'
import { measuredProject } from '../measuredProject.ts'
import { requireProject } from '../projects.ts'
import type { Work } from '../work.ts'
import { keepFinding } from './findingPictures.ts'
import { requireLastCheck, type ProjectCheck } from './lastCheck.ts'

/**
 * Looks through the pictures of a project that count and are not in quarantine. The same pictures are looked through
 * once: what was found is remembered.
 *
 * @throws Failure as `measuredProject`
 * @throws Cancelled
 */
export async function checkProject(
  library: Library,
  projectName: string,
  work: Pick<Work, 'tell' | 'signal' | 'pause'>,
): Promise<ProjectCheck> {
  const { reader, writer } = library
  const project = requireProject(reader, projectName)
  const fingerprint = fingerprintOf(writer, project.id)
  const present = findCheck(reader, project.id, fingerprint)
  const isWhole = present !== undefined && checkCurves(reader, present.id) !== undefined
  if (isWhole) touchCheck(writer, present.id)
  else await lookThrough(library, project, fingerprint, work)
  return requireLastCheck(reader, projectName)
}

/**
 * Whether a project's pictures are still those that the last check looked at. What it takes long to find out is kept.
 * @throws Failure 'project-unknown'
 */
export function isCheckCurrent(writer: Writer, projectName: string): boolean {
  const { id } = requireProject(writer, projectName)
  const last = lastCheck(writer, id)
  if (last === undefined) return false
  const kept = findCheckFingerprint(writer, id, inspectionVersion)
  // Most changes show in the number, which needs no look at each picture.
  if (kept === undefined && last.pictures !== countChecked(writer, id)) return false
  return last.fingerprint === (kept ?? fingerprintOf(writer, id))
}

/** How many pictures a check would look at. */
function countChecked(reader: Reader, projectId: number): number {
  const sum = (counted: readonly PictureCount[]): number =>
    counted.reduce((all, { counts: { training, test } }) => all + training + test, 0)
  return sum(countPictures(reader, projectId)) - sum(countQuarantined(reader, projectId))
}

async function lookThrough(
  library: Library,
  { id, name }: { readonly id: number; readonly name: string },
  fingerprint: string,
  work: Pick<Work, 'tell' | 'signal' | 'pause'>,
): Promise<void> {
  // Before anything is waited for, as what was measured: others may change the project meanwhile.
  const doubtful = listContradictions(library.reader, id)
  const ids = new Map(listClasses(library.reader, id).map((one) => [one.name, one.id]))
  const measured = await measuredProject(library, name, { signal: work.signal, withoutQuarantine: true })
  const set = { ...measured, calledAs: measured.classes.map((one) => namesInSources(library.reader, id, ids.get(one))) }
  const contradictions = checkContradictions(set, doubtful)
  const harm = ({ code }: Finding): number => findingsByHarm.indexOf(code)
  const { findings: inspected, curves } = await inspect(set, work)
  const findings = [...contradictions.findings, ...inspected].sort((one, other) => harm(one) - harm(other))
  const contentOf = (at: number): string => contradictions.pictures[at]?.fingerprint ?? ''
  const kept = findings.map((one) => keepFinding(one, contentOf))
  const check: NewCheck = {
    fingerprint,
    pictures: set.pictures.length,
    classes: set.classes.map((className) => ({ id: ids.get(className) ?? 0, name: className })),
    findings: kept.map(({ facts }) => facts),
    curves,
  }
  addCheck(library.writer, id, check, kept.map(({ pictures }) => pictures))
}

/** What sources call a class, and those that were merged into it, be it by an import. */
function namesInSources(reader: Reader, projectId: number, classId: number | undefined): readonly string[] {
  const states = listClassStates(reader, projectId)
  const ids = states.filter(({ id, merged_into: into }) => (into ?? id) === classId).map(({ id }) => id)
  const names = [...listClassNames(reader, projectId)].filter(([, found]) => ids.includes(found)).map(([name]) => name)
  const merges = listDataSets(reader, projectId).flatMap((dataSet) => dataSet.merges)
  return [...names, ...merges.filter(({ into }) => names.includes(into)).flatMap(({ from }) => from)]
}

/** Files that count once because they are the same, and stand in several classes: an import has no say in which. */
function checkContradictions({ classes, pictures }: MeasuredSet, files: readonly ContentFile[]): {
  readonly pictures: readonly MeasuredPicture[]
  readonly findings: readonly Finding[]
} {
  const byContent = new Map(pictures.map((picture) => [picture.fingerprint, picture]))
  const copies = files.flatMap(({ content, className }) => {
    const keeper = byContent.get(content)
    return keeper === undefined ? [] : [{ ...keeper, label: classes.indexOf(className) }]
  })
  const all = [...pictures, ...copies]
  const found = copies.length === 0 ? [] : checkCopies({ classes, pictures: all })
  return { pictures: all, findings: found.filter(({ code }) => code === 'contradicting-copies') }
}

/** SHA-256 over what a check looks at: contents, their classes and splits, and the checks themselves. */
function fingerprintOf(writer: Writer, projectId: number): string {
  const kept = findCheckFingerprint(writer, projectId, inspectionVersion)
  if (kept !== undefined) return kept
  const fingerprint = fingerprintNow(writer, projectId)
  putCheckFingerprint(writer, projectId, inspectionVersion, fingerprint)
  return fingerprint
}

function fingerprintNow(reader: Reader, projectId: number): string {
  const hash = createHash('sha256').update(`${inspectionVersion}`)
  for (const { content, className, split } of currentLabels(reader, projectId)) {
    hash.update(JSON.stringify([content, className, split]))
  }
  for (const { content, className } of listContradictions(reader, projectId)) {
    hash.update(JSON.stringify([content, className]))
  }
  return hash.digest('hex')
}
