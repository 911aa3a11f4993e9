import type { ChosenLayout } from '../../../shared/domain/layout.ts'
import type { FactsReport, PictureFacts } from '../../../shared/domain/pictureFacts.ts'
import { classesOf } from '../classesOf.ts'
import type { Source, SourceFile } from '../source/source.ts'
import { findFacts } from './pictureFacts.ts'
import type { FileReason, LaidFile, Proposal } from './proposal.ts'

/** A file that may be a picture of a class. */
export interface FoundPicture {
  /** Where a person finds it. */
  readonly path: string
  /** @throws UnusableFile 'unreadable' */
  readonly stamp: SourceFile['stamp']
  /** @throws UnusableFile */
  readonly read: () => Promise<Uint8Array>
  /** index into the class names */
  readonly label: number
  readonly facts: PictureFacts
}

export interface FoundFiles {
  readonly layout: FileReason['layout']
  /** What tells the layout and its rule from others. */
  readonly key: string
  /** The folder or the ZIP file that they are in. */
  readonly root: string
  readonly choice: ChosenLayout
  /** In the order of their names. */
  readonly classes: readonly string[]
  /** Class by class, as the set's folders are walked. Pictures set apart for validation are among them. */
  readonly training: readonly FoundPicture[]
  /** Absent where no test pictures were set apart. */
  readonly test: readonly FoundPicture[] | undefined
  /** Where lots, dates and parts were found. */
  readonly facts: FactsReport
}

/**
 * The pictures of a source as a proposal reads it.
 *
 * @param nameFacts whether names of files tell lots, dates and parts where no list does
 * @throws Failure 'one-class', 'too-many-classes', 'class-name-invalid', 'split-classes-differ'
 */
export function foundFiles(
  source: Source,
  proposal: Proposal,
  choice: ChosenLayout,
  nameFacts = true,
): FoundFiles {
  const { layout, key } = proposal
  const { facts, report } = findFacts(source.files.map(({ path }) => path), proposal.files, nameFacts)
  const files = proposal.files.map((file, index): FactFile => ({ ...file, facts: facts[index] ?? {} }))
  const training = files.filter(({ split }) => split !== 'test')
  const test = files.filter(({ split }) => split === 'test')
  const classes = classesOf(training, test)
  const found = (part: readonly FactFile[]): readonly FoundPicture[] => labeled(source, part, classes)
  return {
    layout, key, root: source.place, choice, classes, facts: report,
    training: found(training), test: test.length > 0 ? found(test) : undefined,
  }
}

/** A file with all that is known of it. */
interface FactFile extends LaidFile {
  readonly facts: PictureFacts
}

function labeled(
  source: Source,
  files: readonly FactFile[],
  classes: readonly string[],
): readonly FoundPicture[] {
  const labels = new Map(classes.map((name, label) => [name, label]))
  const found = files.flatMap(({ at, className, facts }): readonly FoundPicture[] => {
    const file = source.files[at]
    if (file === undefined) return []
    const { place, stamp, read } = file
    return [{ path: place, stamp, read, label: labels.get(className) ?? 0, facts }]
  })
  // The sort is stable: within a class, the order of the source stays.
  return found.sort((one, other) => one.label - other.label)
}
