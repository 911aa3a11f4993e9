import type { Snapshot } from '../../../shared/domain/library.ts'
import {
  isUnchanged, type ChangedPicture, type DiffPicture, type SnapshotDiff,
} from '../../../shared/domain/snapshotDiff.ts'
import { formatCount, shortFingerprint } from '../../../shared/units.ts'
import { firstOf } from './firstOf.ts'
import { formatTable } from './table.ts'
import type { CliText } from './text/cliText.ts'
import { changeKinds, type ChangeKind } from './text/snapshotText.ts'

/** Enough to see what happened; the file of figures and the table for a spreadsheet have all. */
const MOST_EXAMPLES = 5

/** All snapshots of a project, and whether a new one is due. @param since what changed since the newest */
export function tellSnapshots(
  project: string,
  snapshots: readonly Snapshot[],
  since: SnapshotDiff | undefined,
  { snapshots: text }: CliText,
): string {
  if (since === undefined) return text.none(project)
  const { columns, leaks, upToDate, outdated } = text
  const rows = snapshots.map(({ number, createdAt, shape, leak, fingerprint, pictures }) => [
    `${number}`, createdAt, `${shape.size} x ${shape.size} x ${shape.channels}, ${shape.fit}`, leaks[leak],
    shortFingerprint(fingerprint), formatCount(pictures),
  ])
  const { number, taken, shape, leak, fingerprint, pictures } = columns
  const table = formatTable([[number, taken, shape, leak, fingerprint, pictures], ...rows], 5)
  return [table, '', isUnchanged(since) ? upToDate(since.from) : outdated(since.from)].join('\n')
}

/** What changed: how many pictures of each kind, with a few of them, and how many each class has. */
export function tellDiff(diff: SnapshotDiff, { snapshots: text }: CliText): string {
  if (isUnchanged(diff)) return text.unchanged(diff.from, diff.to)
  const { name, before, after } = text.classColumns
  const rows = diff.classes.map((one) => [one.className, formatCount(one.before), formatCount(one.after)])
  return [
    text.changes(diff.from, diff.to),
    ...changeKinds.flatMap((kind) => tellKind(diff[kind], kind, text)),
    '',
    formatTable([[name, before, after], ...rows]),
  ].join('\n')
}

function tellKind(
  pictures: readonly (DiffPicture | ChangedPicture)[],
  kind: ChangeKind,
  text: CliText['snapshots'],
): readonly string[] {
  if (pictures.length === 0) return []
  const examples = firstOf(pictures, MOST_EXAMPLES, ({ path }) => path, text.more)
  return [`  ${text.counts[kind](pictures.length)}`, ...examples.map((line) => `    ${line}`)]
}

/** Every change, as a table for a spreadsheet. */
export function diffRows(diff: SnapshotDiff, { snapshots, library }: CliText): readonly (readonly string[])[] {
  const { columns, kinds } = snapshots.rows
  const { change, source, path, classBefore, classAfter, splitBefore, splitAfter } = columns
  const { splits } = library
  const cells = ({ className, split }: Pick<DiffPicture, 'className' | 'split'>) => [className, splits[split]] as const
  return [
    [change, source, path, classBefore, classAfter, splitBefore, splitAfter],
    ...changeKinds.flatMap((kind) => diff[kind].map((picture: DiffPicture | ChangedPicture) => {
      const [classThen, splitThen] = kind === 'added' ? ['', ''] : cells('before' in picture ? picture.before : picture)
      const [classNow, splitNow] = kind === 'removed' ? ['', ''] : cells(picture)
      return [kinds[kind], picture.source, picture.path, classThen, classNow, splitThen, splitNow]
    })),
  ]
}
