import { harmlessFindings } from '../../shared/domain/finding.ts'
import type { Project, SplitName } from '../../shared/domain/library.ts'
import type { Reader } from '../library/handles.ts'
import { listDataSets } from '../library/repositories/dataSets.ts'
import { countDecisions } from '../library/repositories/decisions.ts'
import { listClasses } from '../library/repositories/classes.ts'
import { lastCheck } from '../library/repositories/checks.ts'
import { countPictures, countQuarantined, type PictureCount } from '../library/repositories/pictureCounts.ts'
import { listSnapshots } from '../library/repositories/snapshots.ts'
import { requireCheckOverview } from './checking/lastCheck.ts'
import { requireProject } from './projects.ts'

type Counts = Readonly<Record<SplitName, number>>

/** What a project holds, and how far a person is with it. */
export interface ProjectFacts extends Pick<Project, 'name' | 'createdAt' | 'partNumber' | 'process' | 'shape'> {
  readonly sources: readonly string[]
  /** In their order: pictures that count, those in quarantine among them. */
  readonly classes: readonly { readonly name: string; readonly counts: Counts; readonly quarantined: Counts }[]
  /** Decisions in force. */
  readonly decisions: number
  readonly snapshots: number
  /** Of the last check, if there was one: findings that are left and do harm, and those that a person has decided. */
  readonly check: { readonly checkedAt: string; readonly open: number; readonly decided: number } | undefined
}

const none: Counts = { training: 0, test: 0 }

/** @throws Failure 'project-unknown' */
export function projectFacts(reader: Reader, projectName: string): ProjectFacts {
  const { id, name, createdAt, partNumber, process, shape } = requireProject(reader, projectName)
  const byClass = (counts: readonly PictureCount[]): ReadonlyMap<number, Counts> =>
    new Map(counts.map(({ classId, counts }) => [classId, counts]))
  const [present, held] = [byClass(countPictures(reader, id)), byClass(countQuarantined(reader, id))]
  return {
    name,
    createdAt,
    partNumber,
    process,
    shape,
    sources: listDataSets(reader, id).map(({ sourcePath }) => sourcePath),
    classes: listClasses(reader, id).map((one) => ({
      name: one.name, counts: present.get(one.id) ?? none, quarantined: held.get(one.id) ?? none,
    })),
    decisions: countDecisions(reader, id),
    snapshots: listSnapshots(reader, id).length,
    check: lastCheck(reader, id) === undefined ? undefined : checkFacts(reader, name),
  }
}

function checkFacts(reader: Reader, projectName: string): ProjectFacts['check'] {
  const { checkedAt, open, decided } = requireCheckOverview(reader, projectName)
  const harmful = open.filter(({ facts }) => !harmlessFindings.includes(facts.code))
  return { checkedAt, open: harmful.length, decided: decided.length }
}
