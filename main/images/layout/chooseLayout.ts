import { join } from 'node:path'
import type { ChosenLayout, LayoutWish, LeftOutReason } from '../../../shared/domain/layout.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Source } from '../source/source.ts'
import { applyMerges } from './applyMerges.ts'
import { foundFiles } from './foundFiles.ts'
import type { FoundFiles } from './foundFiles.ts'
import { isPaper, isTrainingFolder, partsOf, splitOfFolder } from './names.ts'
import type { Proposal } from './proposal.ts'
import { proposeLayouts } from './proposeLayouts.ts'
import { layoutPaths } from './wrapper.ts'

/**
 * The pictures of a source by the layout that is asked for, or that of before, or the best one that is sure.
 *
 * @param list the path of the only list that counts; it needs to say nothing for sure
 * @throws Failure 'folder-unreadable', 'folder-empty', 'layout-unknown', 'layout-unfit', 'layout-unsure',
 * 'layout-gone', 'merge-unfit'; as `foundFiles`
 */
export async function chooseLayout(source: Source, wish: LayoutWish, list?: string): Promise<FoundFiles> {
  const wanted = wish.name ?? wish.before?.name
  const all = await proposeLayouts(source, wanted)
  const proposals = list === undefined ? all : all.filter(({ reason }) => 'list' in reason && reason.list === list)
  const chosen = proposals.find(({ key, layout, isSure }) =>
    wanted === undefined ? isSure || list !== undefined : key === wanted || layout === wanted,
  )
  requireReadable(source, chosen)
  if (chosen === undefined) throw noLayout(source, proposals, wish, list)
  const { proposal, merged } = applyMerges(chosen, wish, source.place)
  return foundFiles(source, proposal, { ...choiceOf(proposal, proposals), merged }, wish.nameFacts)
}

/**
 * A folder that cannot be listed is skipped inside a class, and where the layout takes no pictures from. Elsewhere it
 * may be a class, or hold what a list names: the set would not be what it is taken for.
 */
function requireReadable({ place, files, unreadable }: Source, chosen: Proposal | undefined): void {
  const laid = new Set(chosen?.files.map(({ at }) => files[at]?.path))
  const isNeeded = (path: string): boolean => !laid.has(path) &&
    (chosen?.reason.layout !== 'split-folders' || splitOfFolder(partsOf(path)[0] ?? '') !== undefined)
  const path = unreadable.find(isNeeded)
  if (path !== undefined) throw new Failure({ code: 'folder-unreadable', path: join(place, path) })
}

function noLayout(
  source: Source,
  proposals: readonly Proposal[],
  { name, before }: LayoutWish,
  list: string | undefined,
): Failure {
  const path = list === undefined ? source.place : join(source.place, list)
  const possible = proposals.map(({ key, classes }) =>
    `${key} (${classes.map(({ name, count }) => `${name}: ${count}`).join(', ')})`).join('; ')
  if (name !== undefined) return new Failure({ code: 'layout-unfit', path, layout: name, possible })
  if (before !== undefined) return new Failure({ code: 'layout-gone', path, layout: before.name, possible })
  if (possible !== '') return new Failure({ code: 'layout-unsure', path, possible })
  const isBare = list === undefined && isEmpty(layoutPaths(source))
  return new Failure({ code: isBare ? 'folder-empty' : 'layout-unknown', path })
}

/** Whether there are no pictures, or none where the folder of training pictures says that they should be. */
function isEmpty(paths: readonly string[]): boolean {
  const tops = paths.filter((path) => path.includes('/')).map((path) => partsOf(path)[0] ?? '')
  return paths.every(isPaper) || tops.some(isTrainingFolder)
}

function choiceOf(chosen: Proposal, proposals: readonly Proposal[]): ChosenLayout {
  const leftOut: Partial<Record<LeftOutReason, number>> = {}
  for (const { why } of chosen.leftOut) if (why !== 'paper') leftOut[why] = (leftOut[why] ?? 0) + 1
  const others = proposals.filter(({ key, classes }) => key !== chosen.key && classes.length > 1).map(({ key }) => key)
  return { reason: chosen.reason, leftOut, merges: chosen.merges, others: [...new Set(others)] }
}
