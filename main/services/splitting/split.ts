import type { SplitAccount, SplitPolicy } from '../../../shared/domain/splitPolicy.ts'
import { Failure } from '../../../shared/errors.ts'
import { accountOf } from '../../images/split/account.ts'
import { bindPictures, drawSplit } from '../../images/split/draw.ts'
import type { Library } from '../../library/open.ts'
import { addSplit, findSplit, revokeSplit } from '../../library/repositories/splits.ts'
import { requireProject } from '../projects.ts'
import type { Work } from '../work.ts'
import { bondedMembers, membersNow, type BondedMembers } from './bondedMembers.ts'
import { leaksOf, type LeakReport } from './leaks.ts'
import { placeNewcomers } from './newcomers.ts'
import { policyOf, type SplitWish } from './wish.ts'

/** What a split needs of a job: near copies are looked for, which takes long. */
type SplitWork = Pick<Work, 'tell' | 'signal'>

/** How a project is split, and whether anything leaks across. */
export interface ProjectSplit {
  readonly policy: SplitPolicy
  readonly account: SplitAccount
  readonly leak: LeakReport
  readonly origins: KnownOrigins
}

/** By what else than a share the pictures of a project can be divided. */
export interface KnownOrigins {
  /** In the order of their names. */
  readonly lots: readonly string[]
  /** Between which the pictures were taken, as far as that is known. */
  readonly days: { readonly first: string; readonly last: string } | undefined
}

/**
 * Divides the pictures of a project as is wished, in place of the split before, which is kept.
 *
 * @throws Failure 'project-unknown', 'project-empty', 'library-damaged', 'split-one-sided' and as `policyOf`
 * @throws Cancelled, and then nothing was changed
 */
export async function splitProject(
  library: Library,
  projectName: string,
  wish: SplitWish,
  work: SplitWork,
): Promise<ProjectSplit> {
  const bonded = await bondedMembers(library, projectName, work)
  const { projectId, members, pairs } = bonded
  if (wish.method === 'given') {
    addSplit(library.writer, projectId, wish, [])
    return present(library, bonded)
  }
  const { name } = requireProject(library.reader, projectName)
  const policy = policyOf(wish, members, name)
  const { test, account } = drawSplit(members, pairs, policy)
  if (test.size === 0 || test.size === members.length) throw new Failure({ code: 'split-one-sided', name })
  addSplit(library.writer, projectId, policy, members.map(({ content }, at) => ({
    content, side: test.has(at) ? 'test' : 'training',
  })))
  return { ...present(library, bonded), account }
}

/**
 * How a project is split now. Pictures that came after the split was drawn get their sides.
 * @throws Failure as `bondedMembers`; @throws Cancelled
 */
export async function showSplit(library: Library, projectName: string, work: SplitWork): Promise<ProjectSplit> {
  return present(library, placeNewcomers(library, await bondedMembers(library, projectName, work)))
}

/**
 * Takes the last split back: the one before it is in force again, and without one the split of the source.
 * @throws Failure 'split-missing' and as `bondedMembers`; @throws Cancelled
 */
export async function undoSplit(library: Library, projectName: string, work: SplitWork): Promise<ProjectSplit> {
  const { id, name } = requireProject(library.reader, projectName)
  const bonded = await bondedMembers(library, projectName, work)
  if (!revokeSplit(library.writer, id)) throw new Failure({ code: 'split-missing', name })
  return present(library, placeNewcomers(library, membersNow(library.reader, bonded)))
}

function present({ reader }: Library, bonded: BondedMembers): ProjectSplit {
  const policy = findSplit(reader, bonded.projectId)?.policy ?? { method: 'given' }
  const now = membersNow(reader, bonded)
  const { members, pairs } = now
  const test = new Set(members.flatMap(({ split }, at) => (split === 'test' ? [at] : [])))
  const account = accountOf(bindPictures(members, pairs, policy), test, { facts: [] })
  return { policy, account, leak: leaksOf(now), origins: originsOf(members) }
}

function originsOf(members: BondedMembers['members']): KnownOrigins {
  const days = members.flatMap(({ date }) => date ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  return {
    lots: [...new Set(members.flatMap(({ lot }) => lot ?? []))].sort(),
    days: first === undefined || last === undefined ? undefined : { first, last },
  }
}
