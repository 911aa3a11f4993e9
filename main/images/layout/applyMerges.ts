import type { ClassMerge, LayoutWish, MergedClass } from '../../../shared/domain/layout.ts'
import { Failure } from '../../../shared/errors.ts'
import { proposeMerges } from './mergeClasses.ts'
import { countClasses } from './proposal.ts'
import type { Proposal } from './proposal.ts'

/** A proposal in which some classes are one, and which they are. */
export interface Merged {
  readonly proposal: Proposal
  readonly merged: readonly MergedClass[]
}

/**
 * Makes classes one, as is asked for or as it was done before.
 *
 * @param path where the pictures are
 * @throws Failure 'merge-unfit' when none of the classes that are asked for is there
 */
export function applyMerges(proposal: Proposal, { merge, before }: LayoutWish, path: string): Merged {
  const names = new Set(proposal.classes.map(({ name }) => name))
  const asked = merge === 'all' ? proposal.merges.map(plainMerge) : merge
  const merged = (asked ?? before?.merges ?? []).flatMap(({ into, from }): readonly MergedClass[] => {
    const present = from.filter((name) => names.has(name) && name !== into)
    if (asked !== undefined && present.length < from.length) {
      const className = from.find((name) => !present.includes(name)) ?? ''
      throw new Failure({ code: 'merge-unfit', path, className, classes: [...names] })
    }
    return present.length === 0 ? [] : [{ into, from: present }]
  })
  if (merged.length === 0) return { proposal, merged }
  const intoOf = new Map(merged.flatMap(({ into, from }) => from.map((name) => [name, into] as const)))
  const files = proposal.files.map((file) => ({ ...file, className: intoOf.get(file.className) ?? file.className }))
  const classes = countClasses(files)
  return { proposal: { ...proposal, files, classes, merges: proposeMerges(classes) }, merged }
}

function plainMerge({ into, from }: ClassMerge): MergedClass {
  return { into, from }
}
