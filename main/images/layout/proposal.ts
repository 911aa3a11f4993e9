import type { ClassMerge, LayoutReason, LeftOutReason } from '../../../shared/domain/layout.ts'
import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'
import { proposeMerges } from './mergeClasses.ts'
import { isPaper } from './names.ts'

/** What a picture may be used for, where the set says so. */
export type SplitName = 'training' | 'validation' | 'test'

/** A file that may be a picture, and what the layout says about it. */
export interface LaidFile extends PictureFacts {
  /** index into the paths */
  readonly at: number
  readonly className: string
  readonly split?: SplitName
  /** What stands in place of a date in the list, where it is none. */
  readonly badDate?: string
}

/** A layout of files that are a picture each. */
export type FileReason = Exclude<LayoutReason, { readonly layout: 'idx' }>

export interface LeftOut {
  /** index into the paths */
  readonly at: number
  readonly why: LeftOutReason
}

export interface ClassCount {
  readonly name: string
  readonly count: number
}

/** One way to read a set. Nothing is decided by it: a person may take another. */
export interface Proposal {
  readonly layout: FileReason['layout']
  /** What tells it from the others: the layout, and its rule where it has several, as in 'file-name:_1'. */
  readonly key: string
  readonly reason: FileReason
  /** Whether it may be taken without asking: false where the names allow a guess only. */
  readonly isSure: boolean
  /** In the order of their names, which is that of characters' codes: the same on every system. */
  readonly classes: readonly ClassCount[]
  readonly files: readonly LaidFile[]
  readonly leftOut: readonly LeftOut[]
  readonly merges: readonly ClassMerge[]
}

/** Small files that a layout is read from, as text, by their index in the paths. */
export type Texts = ReadonlyMap<number, string>

interface Reading {
  readonly reason: FileReason
  readonly files: readonly LaidFile[]
  /** Why a file that is no paper and not in `files` is left out. */
  readonly why: (path: string) => LeftOutReason
  readonly rule?: string
  readonly isSure?: boolean
}

/** A reading of all `paths` as a proposal; none where it finds no picture. */
export function propose(paths: readonly string[], reading: Reading): readonly Proposal[] {
  const { reason, files, why, rule, isSure = true } = reading
  if (files.length === 0) return []
  const classes = countClasses(files)
  const taken = new Set(files.map(({ at }) => at))
  const leftOut = paths.flatMap((path, at): readonly LeftOut[] =>
    taken.has(at) ? [] : [{ at, why: isPaper(path) ? 'paper' : why(path) }],
  )
  const key = rule === undefined ? reason.layout : `${reason.layout}:${rule}`
  const merges = proposeMerges(classes)
  return [{ layout: reason.layout, key, reason, isSure, classes, files, leftOut, merges }]
}

export function countClasses(files: readonly LaidFile[]): readonly ClassCount[] {
  const counts = new Map<string, number>()
  for (const { className } of files) counts.set(className, (counts.get(className) ?? 0) + 1)
  return [...counts.keys()].sort().map((name) => ({ name, count: counts.get(name) ?? 0 }))
}
