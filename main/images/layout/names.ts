import { posix } from 'node:path'

/** Papers that come with pictures. Every other file is tried, whatever its name, and named when it is no picture. */
const papers = new Set(
  '.txt .md .rst .csv .tsv .json .xml .yaml .yml .html .htm .pdf .doc .docx .xls .xlsx .log .ini .db'.split(' '),
)

export function isPaper(path: string): boolean {
  return papers.has(extensionOf(path))
}

/** Lower case, with its dot; empty where there is none. */
export function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase()
}

/** The name of a file without its extension. */
export function stemOf(path: string): string {
  return posix.basename(path, posix.extname(path))
}

/** The folders that a path goes through, from the outermost, and the file's name at the end. */
export function partsOf(path: string): readonly string[] {
  return path.split('/')
}

/**
 * Names of folders that split a set. Pictures set apart for validation join the training pictures: a validation part
 * is drawn from all of those, by the same rule for every set.
 */
const trainingNames = new Set(['train', 'training'])
const validationNames = new Set(['val', 'valid', 'validation'])
const testNames = new Set(['test', 'testing'])

/** What the pictures in a folder of this name may be used for; undefined when the name says nothing about that. */
export function splitOfFolder(name: string): 'training' | 'validation' | 'test' | undefined {
  const lower = name.toLowerCase()
  if (trainingNames.has(lower)) return 'training'
  if (validationNames.has(lower)) return 'validation'
  return testNames.has(lower) ? 'test' : undefined
}

/** Whether a folder of this name holds pictures for training, those for validation among them. */
export function isTrainingFolder(name: string): boolean {
  const split = splitOfFolder(name)
  return split !== undefined && split !== 'test'
}
