import type { Proposal } from '../../main/images/layout/proposal.ts'
import { proposeFrom } from '../../main/images/layout/proposeLayouts.ts'

/** Paths of files, or their texts by their paths. */
type Files = readonly string[] | Readonly<Record<string, string>>

/** What is proposed for a set of files. */
export function proposalsFor(files: Files): readonly Proposal[] {
  return proposeFrom(isList(files) ? files : Object.keys(files), new Map(Object.values(files).entries()))
}

function isList(files: Files): files is readonly string[] {
  return Array.isArray(files)
}

/** The proposal of a layout, or of one of its rules. */
export function proposalOf(files: Files, key: string): Proposal {
  const found = proposalsFor(files).find((one) => one.key === key || one.layout === key)
  if (found === undefined) throw new Error(`${key} was not proposed.`)
  return found
}

/** Each class with its number of pictures, as `name: count`. */
export function countsOf({ classes }: Proposal): readonly string[] {
  return classes.map(({ name, count }) => `${name}: ${count}`)
}
