import { isDeepStrictEqual } from 'node:util'
import type { Project } from '../../../shared/domain/library.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Pair } from '../../images/inspection/groups.ts'
import { bondPairsOf, type BondPairs } from '../../images/split/bondedGroups.ts'
import { compareTexts } from '../../images/split/compareTexts.ts'
import type { Library } from '../../library/open.ts'
import { listDecisions } from '../../library/repositories/decisions.ts'
import { currentMembers, type CurrentMember } from '../../library/repositories/members.ts'
import { requireProject } from '../projects.ts'
import type { Work } from '../work.ts'
import { nearCopiesAmong } from './nearCopies.ts'

/** The pictures that a snapshot would freeze now, and which of them belong together. */
export interface BondedMembers {
  readonly projectId: number
  /** In the order of their contents: what is found of them depends neither on when they came nor on their sides. */
  readonly members: readonly CurrentMember[]
  readonly pairs: BondPairs
  /** Pictures that could not be looked through for near copies. */
  readonly unmeasured: number
}

/** What says that two pictures are alike, and what a person may have denied. */
const nearFindings: ReadonlySet<string> = new Set(['leaked-near-copies', 'contradicting-near-copies', 'near-copies'])

/**
 * The pictures are those that there are when this ends: where an import or a person has changed them since it began, it
 * looks once more.
 *
 * @throws Failure 'project-unknown', 'project-empty', 'library-damaged'
 * @throws Cancelled
 */
export async function bondedMembers(
  library: Library,
  projectName: string,
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<BondedMembers> {
  for (;;) {
    const bonded = await bondedAtFirst(library, requireProject(library.reader, projectName), work)
    if (isDeepStrictEqual(bonded.members, orderedMembers(library.reader, bonded.projectId))) return bonded
  }
}

async function bondedAtFirst(
  library: Library,
  project: Project,
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<BondedMembers> {
  const members = orderedMembers(library.reader, project.id)
  if (members.length === 0) throw new Failure({ code: 'project-empty', name: project.name })
  const near = await nearCopiesAmong(library, project, members.map(({ content }) => content), work)
  const denied = deniedOf(library, project.id)
  const isDenied = ([one, other]: Pair): boolean =>
    denied.has(members[one]?.content) && denied.has(members[other]?.content)
  const pairs = bondPairsOf(members, (near ?? []).filter((pair) => !isDenied(pair)))
  return { projectId: project.id, members, pairs, unmeasured: near === undefined ? members.length : 0 }
}

/** The same pictures with the sides that they have now. */
export function membersNow(reader: Library['reader'], bonded: BondedMembers): BondedMembers {
  return { ...bonded, members: orderedMembers(reader, bonded.projectId) }
}

function orderedMembers(reader: Library['reader'], projectId: number): readonly CurrentMember[] {
  return currentMembers(reader, projectId).toSorted((one, other) => compareTexts(one.content, other.content))
}

/** Contents of which a person said that it is not so. Two of them are no near copies of each other. */
function deniedOf({ reader }: Library, projectId: number): ReadonlySet<string | undefined> {
  return new Set(listDecisions(reader, projectId)
    .filter(({ kind, finding }) => kind === 'no-problem' && nearFindings.has(finding))
    .map(({ content }) => content))
}
