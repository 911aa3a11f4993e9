import type { ChangedPicture, ClassChange, DiffPicture, SnapshotDiff } from '../../shared/domain/snapshotDiff.ts'
import type { Reader } from '../library/handles.ts'
import { currentMembers, listMembers, type Member } from '../library/repositories/members.ts'
import { requirePicturePlace } from '../library/repositories/pictures.ts'
import { requireProject } from './projects.ts'
import { requireSnapshot } from './snapshots.ts'

/** Two states of a project, by the numbers of its snapshots. */
export interface DiffRequest {
  readonly project: string
  readonly from: number
  /** Without it, the pictures as a snapshot would freeze them now. */
  readonly to?: number
}

/**
 * What changed between two snapshots, or since one.
 * @throws Failure 'project-unknown', 'snapshot-unknown'
 */
export function diffSnapshots(reader: Reader, { project: name, from, to }: DiffRequest): SnapshotDiff {
  const project = requireProject(reader, name)
  const membersOf = (number: number): readonly Member[] =>
    listMembers(reader, requireSnapshot(reader, project, number).id)
  const before = membersOf(from)
  const after = to === undefined ? currentMembers(reader, project.id) : membersOf(to)
  return { from, to: to ?? null, ...changesOf(reader, before, after), classes: classChanges(before, after) }
}

function changesOf(
  reader: Reader,
  before: readonly Member[],
  after: readonly Member[],
): Pick<SnapshotDiff, 'added' | 'removed' | 'classChanged' | 'splitChanged'> {
  const [known, present] = [byContent(before), byContent(after)]
  const changed = (key: 'className' | 'split'): readonly ChangedPicture[] => after.flatMap((member) => {
    const { className, split } = known.get(member.content) ?? member
    return member[key] === { className, split }[key] ? [] : [{ ...shown(reader, member), before: { className, split } }]
  })
  return {
    added: after.filter(({ content }) => !known.has(content)).map((member) => shown(reader, member)),
    removed: before.filter(({ content }) => !present.has(content)).map((member) => shown(reader, member)),
    classChanged: changed('className'),
    splitChanged: changed('split'),
  }
}

/** A content counts once in a project. */
function byContent(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.content, member]))
}

function shown(reader: Reader, { pictureId, className, split }: Member): DiffPicture {
  return { ...requirePicturePlace(reader, pictureId), className, split }
}

function classChanges(before: readonly Member[], after: readonly Member[]): readonly ClassChange[] {
  const counted = [before, after].map((members) => Map.groupBy(members, ({ className }) => className))
  const names = [...new Set(counted.flatMap((classes) => [...classes.keys()]))].sort()
  const count = (at: number, name: string): number => counted[at]?.get(name)?.length ?? 0
  return names.map((className) => ({ className, before: count(0, className), after: count(1, className) }))
}
