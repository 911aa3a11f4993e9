import { isPaper, partsOf, stemOf } from './names.ts'
import { isKnownClass } from './mergeClasses.ts'
import { propose } from './proposal.ts'
import type { LaidFile, Proposal } from './proposal.ts'

interface Rule {
  /** As `--layout` names it: the sign between parts, and which part; 'letters' for what stands before a number. */
  readonly name: string
  readonly classOf: (stem: string) => string | undefined
}

/** Signs between the parts of a name, in the widths that they are typed in. */
const separators = [['_', /[_＿]/], ['-', /[-－]/], ['space', /[ \u3000]/]] as const

/** Which part of a name: the first three, and the last. */
const places = [['1', 0], ['2', 1], ['3', 2], ['last', -1]] as const

const rules: readonly Rule[] = [
  ...places.flatMap(([place, index]) => separators.map(([sign, pattern]): Rule => ({
    name: `${sign}${place}`,
    classOf: (stem) => {
      const parts = stem.split(pattern)
      return parts.length > 1 ? parts.at(index) : undefined
    },
  }))),
  { name: 'letters', classOf: (stem) => /^(.*?[^\d_＿\-－ \u3000])[_＿\-－ \u3000]*\d+$/u.exec(stem)?.[1] },
]

/** A rule that finds more classes finds numbers of parts. */
const mostClasses = 20
const fewestOfClass = 2
/** Of the files, to be in a class. */
const leastShare = 0.9

/**
 * Rules by which the names of files tell classes, the likeliest first: those that find a word for parts that passed or
 * did not, then those that find fewer classes. Only the former are sure; any camera names its files by some rule.
 */
export function proposeFileNames(paths: readonly string[]): readonly Proposal[] {
  const pictures = paths.flatMap((path, at) => (isPaper(path) ? [] : [{ at, stem: stemOf(path) }]))
  const isSorted = paths.some((path) => isKnownClass(partsOf(path)[0] ?? '') && !isPaper(path))
  const proposals = rules.flatMap((rule) => proposeRule(paths, pictures, rule, isSorted))
  return unlike(proposals).toSorted((one, other) =>
    Number(other.isSure) - Number(one.isSure) || one.classes.length - other.classes.length,
  )
}

/** @param isSorted whether folders already say more than names can */
function proposeRule(
  paths: readonly string[],
  pictures: readonly { readonly at: number; readonly stem: string }[],
  rule: Rule,
  isSorted: boolean,
): readonly Proposal[] {
  const files = pictures.flatMap(({ at, stem }): readonly LaidFile[] => {
    const className = rule.classOf(stem)?.trim()
    if (className === undefined || !isName(className)) return []
    return [{ at, className }]
  })
  if (files.length < leastShare * pictures.length) return []
  const example = stemOf(paths[files[0]?.at ?? 0] ?? '')
  const isSure = !isSorted && files.some(({ className }) => isKnownClass(className))
  const proposals = propose(paths, {
    reason: { layout: 'file-name', rule: rule.name, example }, files, why: () => 'no-label', rule: rule.name, isSure,
  })
  return proposals.filter(({ classes }) =>
    classes.length > 1 && classes.length <= mostClasses && classes.every(({ count }) => count >= fewestOfClass),
  )
}

/** Whether a part of a name can be that of a class: it is no number, date or time. */
function isName(part: string): boolean {
  return part !== '' && !/^[\d.]+$/.test(part.normalize('NFKC'))
}

/** Without proposals that find the same classes as one before them. */
function unlike(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>()
  return proposals.filter(({ classes }) => {
    const found = JSON.stringify(classes)
    return seen.has(found) ? false : seen.add(found)
  })
}
