import { tableWords } from '../../../../shared/text/tables.ts'
import { formatAmount, formatCount } from '../../../../shared/units.ts'
import { factNames, type FactName, type FactSource } from '../../../../shared/domain/pictureFacts.ts'
import type { LibraryText } from './libraryText.ts'

/** What is said about the library in English. */
export const libraryEnglish: LibraryText = {
  projectColumns: {
    name: 'project', classes: 'classes', pictures: 'pictures', snapshots: 'snapshots', created: 'made (UTC)',
  },
  noProjects: 'There are no projects yet: "joryu import" makes the first.',
  imported: ({ project, found, imported, duplicates, skipped }) =>
    `Project "${project}": ${formatAmount(found, 'file')} found = ${formatCount(imported)} imported + ` +
    `${formatAmount(duplicates, 'duplicate')} + ${formatCount(skipped)} skipped.`,
  facts: ({ badDates, ...sources }) => [
    ...factNames.flatMap((name) => describeFact(name, sources[name])),
    ...(badDates === undefined ? [] : [
      `Dates of the list that cannot be read, such as "${badDates.example}": ` +
      `${formatCount(badDates.count)}, left out. Write dates as 2026-01-31, then import again.`,
    ]),
  ],
  news: (news) =>
    `Since the last import: ${formatCount(news.new)} new, ${formatCount(news.changed)} changed, ` +
    `${formatCount(news.gone)} gone, ${formatCount(news.unchanged)} as before.`,
  moved: ({ project, from, to, known, same, read, different, missing }) =>
    `Project "${project}": the pictures of "${from}" are now in "${to}". Of ${formatAmount(known, 'file')}, ` +
    `${formatCount(same)} are as they were (by path and size; ${formatCount(read)} by content), ` +
    `${formatCount(different.length)} differ and ${formatCount(missing.length)} are missing. ` +
    'Import that place again to take in what has changed.',
  movedMissing: (path) => `  ${path}: missing`,
  movedDifferent: (path) => `  ${path}: different`,
  accountWritten: (path) => `Account of every file: ${path}`,
  snapshot: (project, { isNew, number, pictures, shape: { size, channels }, fingerprint }) =>
    `${isNew ? 'Snapshot' : 'Nothing has changed since snapshot'} ${number} of project "${project}": ` +
    `${formatAmount(pictures, 'picture')} of ${size} x ${size} pixels in ${channels === 1 ? 'gray' : 'color'}, ` +
    `fingerprint ${fingerprint}`,
  splits: tableWords.en.splits,
}

const facts: Readonly<Record<FactName, readonly [title: string, values: string]>> = {
  lot: ['Lots', 'lot'], date: ['Dates', 'day'], part: ['Parts', 'part'],
}

function describeFact(name: FactName, source: FactSource | undefined): readonly string[] {
  if (source === undefined) return []
  const { from, pictures, values, example: { path, value } } = source
  const [title, word] = facts[name]
  const where = from === 'list' ? 'from the list' : `from the file names, as "${path}" is of ${word} ${value}`
  return [`${title}: ${formatAmount(values, word)} in ${formatAmount(pictures, 'file')}, ${where}.`]
}
