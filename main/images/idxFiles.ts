import { join } from 'node:path'
import { Failure } from '../../shared/errors.ts'

/** The two files of one split. */
export interface IdxPair {
  readonly images: string
  readonly labels: string
}

export interface IdxFiles {
  readonly training: IdxPair
  readonly test: IdxPair | undefined
}

/** `train-images-idx3-ubyte.gz`, and what others made of it: dots for dashes, a set's name in front, no packing. */
const idxName =
  /^(?<set>.*?)(?<split>train|t10k|test)-(?<content>images|labels)(?<dash>[-.])idx[13]-ubyte(?<packing>(?:\.gz)?)$/i

/** Dimensions of what a file holds, a part of its name. */
const dimensions = { images: 3, labels: 1 } as const

/** What a name is made of. */
interface NameParts {
  readonly set: string
  readonly split: string
  readonly content: keyof typeof dimensions
  readonly dash: string
  readonly packing: string
}

interface NamedFile extends NameParts {
  readonly name: string
}

/**
 * The IDX files of a folder by their names. Where a file is there both packed and unpacked, the unpacked one.
 *
 * @param names of the folder's files, in order
 * @param chosen one of the files, which picks its set where a folder holds several
 * @returns undefined when no name is that of an IDX file
 * @throws Failure 'idx-several-sets' when it is not clear which set is meant, 'idx-incomplete' when a file is missing
 */
export function findIdxFiles(folder: string, names: readonly string[], chosen?: string): IdxFiles | undefined {
  const known = names.flatMap(parseName)
  const picked = chosen === undefined ? known : parseName(chosen)
  const [set, another] = new Set(picked.map((file) => file.set))
  if (another !== undefined) throw new Failure({ code: 'idx-several-sets', path: folder })
  const files = known.filter((file) => file.set === set)
  const training = files.filter(({ split }) => isTraining(split))
  const test = files.filter(({ split }) => !isTraining(split))
  const [anyTest] = test
  const anyTraining = training[0] ?? (anyTest && { ...anyTest, split: 'train' })
  if (anyTraining === undefined) return undefined
  return { training: pairOf(folder, training, anyTraining), test: anyTest && pairOf(folder, test, anyTest) }
}

/** @param like tells how a file that is missing would be called */
function pairOf(folder: string, files: readonly NamedFile[], like: NameParts): IdxPair {
  const pathOf = (content: NameParts['content']): string => {
    const file = files.find((one) => one.content === content)
    if (file !== undefined) return join(folder, file.name)
    throw new Failure({ code: 'idx-incomplete', path: folder, missing: nameOf({ ...like, content }) })
  }
  return { images: pathOf('images'), labels: pathOf('labels') }
}

function parseName(name: string): readonly NamedFile[] {
  const { set, split, content, dash, packing } = idxName.exec(name)?.groups ?? {}
  if (set === undefined || split === undefined || dash === undefined || packing === undefined) return []
  return [{ name, set, split, content: content?.toLowerCase() === 'images' ? 'images' : 'labels', dash, packing }]
}

function nameOf({ set, split, content, dash, packing }: NameParts): string {
  return `${set}${split}-${content}${dash}idx${dimensions[content]}-ubyte${packing}`
}

function isTraining(split: string): boolean {
  return split.toLowerCase() === 'train'
}
