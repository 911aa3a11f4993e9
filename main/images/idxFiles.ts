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
const idxName = /^(?<set>.*?)(?<split>train|t10k|test)-(?<content>images|labels)[-.]idx[13]-ubyte(\.gz)?$/i

interface NamedFile {
  readonly name: string
  readonly set: string
  readonly isTest: boolean
  readonly content: string
}

/**
 * The IDX files of a folder by their names. Where a file is there both packed and unpacked, the unpacked one.
 *
 * @param names of the folder's files, in order
 * @param chosen one of the files, which picks its set where a folder holds several
 * @returns undefined when no name is that of an IDX file
 * @throws Failure 'idx-invalid' when a file is missing or it is not clear which set is meant
 */
export function findIdxFiles(folder: string, names: readonly string[], chosen?: string): IdxFiles | undefined {
  const known = names.flatMap(parseName)
  const picked = chosen === undefined ? known : parseName(chosen)
  const [set, another] = new Set(picked.map((file) => file.set))
  if (set === undefined) return undefined
  if (another !== undefined) throw invalid(folder, 'more than one set: name one of its files')
  const files = known.filter((file) => file.set === set)
  const training = pairOf(folder, files.filter(({ isTest }) => !isTest))
  if (training === undefined) throw invalid(folder, 'the training images are missing')
  return { training, test: pairOf(folder, files.filter(({ isTest }) => isTest)) }
}

function pairOf(folder: string, files: readonly NamedFile[]): IdxPair | undefined {
  const images = files.find(({ content }) => content === 'images')
  const labels = files.find(({ content }) => content === 'labels')
  if (images === undefined) return undefined
  if (labels === undefined) throw invalid(join(folder, images.name), 'the file of its labels is missing')
  return { images: join(folder, images.name), labels: join(folder, labels.name) }
}

function parseName(name: string): readonly NamedFile[] {
  const { set, split, content } = idxName.exec(name)?.groups ?? {}
  if (set === undefined || split === undefined || content === undefined) return []
  return [{ name, set, isTest: split.toLowerCase() !== 'train', content: content.toLowerCase() }]
}

function invalid(path: string, detail: string): Failure {
  return new Failure({ code: 'idx-invalid', path, detail })
}
