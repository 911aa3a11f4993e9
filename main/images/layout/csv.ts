import { posix } from 'node:path'
import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'
import { findColumns } from './csvColumns.ts'
import type { Columns } from './csvColumns.ts'
import { parseTable } from './csvTable.ts'
import { isoDate } from './dates.ts'
import { findPath, indexPaths } from './findPath.ts'
import type { PathIndex } from './findPath.ts'
import { listsAmong } from './lists.ts'
import { isPaper } from './names.ts'
import { propose } from './proposal.ts'
import type { LaidFile, Proposal, SplitName, Texts } from './proposal.ts'

/** Words for parts of a set in a list, in lower case. */
const splitWords: Readonly<Record<SplitName, readonly string[]>> = {
  training: ['train', 'training', '学習', '学習用', '訓練', '訓練用'],
  validation: ['val', 'valid', 'validation', '検証', '検証用'],
  test: ['test', 'testing', '評価', '評価用', 'テスト', 'テスト用', '試験'],
}

/** Lists of pictures that a set may hold. */
export function csvTexts(paths: readonly string[]): readonly number[] {
  return listsAmong(paths, ['.csv', '.tsv'])
}

/**
 * A table that names a picture and its class in each row, and maybe its split, lot, date and part. Columns are known
 * by the words in the first row; without such, the first is the path and the second the class.
 */
export function proposeCsv(paths: readonly string[], texts: Texts): readonly Proposal[] {
  const lists = csvTexts(paths)
  if (lists.length === 0) return []
  const index = indexPaths(paths)
  return lists.flatMap((at) => {
    const text = texts.get(at)
    if (text === undefined) return []
    const list = paths[at] ?? ''
    return proposeList(paths, { path: list, text, ...(lists.length > 1 && { rule: list }) }, index)
  }).toSorted((one, other) => other.files.length - one.files.length)
}

interface List {
  readonly path: string
  readonly text: string
  /** What tells it from other lists. */
  readonly rule?: string
}

function proposeList(paths: readonly string[], list: List, index: PathIndex): readonly Proposal[] {
  const table = parseTable(list.text)
  const columns = findColumns(table[0] ?? [])
  const rows = columns === undefined ? table : table.slice(1)
  const known = columns ?? { path: 0, className: 1 }
  const found = rows.flatMap((row) => laidFile(row, known, posix.dirname(list.path), index))
  // A picture that is listed twice is of the class that was said last.
  const listed = [...new Map(found.map((file) => [file.at, file])).values()]
  const files = listed.filter(({ at }) => !isPaper(paths[at] ?? '')).sort((one, other) => one.at - other.at)
  const rule = list.rule === undefined ? {} : { rule: list.rule }
  const reason = { layout: 'csv', list: list.path, rows: rows.length, missing: rows.length - found.length } as const
  // Without known words at its top, any table whose first column happens to name files would do.
  return propose(paths, { reason, files, why: () => 'not-listed', isSure: columns !== undefined, ...rule })
}

function laidFile(row: readonly string[], columns: Columns, folder: string, index: PathIndex): readonly LaidFile[] {
  const value = (column: number | undefined): string => (column === undefined ? '' : (row[column] ?? '').trim())
  const at = findPath(value(columns.path), folder, index)
  const className = value(columns.className).normalize('NFC')
  if (at === undefined || className === '') return []
  const split = splitOf(value(columns.split))
  const facts = { ...factIn('lot', value(columns.lot)), ...factIn('part', value(columns.part)) }
  return [{ at, className, ...(split === undefined ? {} : { split }), ...facts, ...dateIn(value(columns.date)) }]
}

/** Widths differ by who typed it; the lot is the same. */
function factIn(name: 'lot' | 'part', value: string): PictureFacts {
  return value === '' ? {} : { [name]: value.normalize('NFKC') }
}

/** A date that is none is not guessed. */
function dateIn(value: string): Pick<LaidFile, 'date' | 'badDate'> {
  const date = isoDate(value)
  if (date !== undefined) return { date }
  return value === '' ? {} : { badDate: value }
}

function splitOf(value: string): SplitName | undefined {
  const word = value.normalize('NFKC').toLowerCase()
  return (['training', 'validation', 'test'] as const).find((name) => splitWords[name].includes(word))
}
