import { formatAmount, formatCount } from '../../../../shared/units.ts'
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
  news: (news) =>
    `Since the last import: ${formatCount(news.new)} new, ${formatCount(news.changed)} changed, ` +
    `${formatCount(news.gone)} gone, ${formatCount(news.unchanged)} as before.`,
  accountWritten: (path) => `Account of every file: ${path}`,
  snapshot: (project, { isNew, number, pictures, shape: { size, channels }, fingerprint }) =>
    `${isNew ? 'Snapshot' : 'Nothing has changed since snapshot'} ${number} of project "${project}": ` +
    `${formatAmount(pictures, 'picture')} of ${size} x ${size} pixels in ${channels === 1 ? 'gray' : 'color'}, ` +
    `fingerprint ${fingerprint}`,
  account: {
    columns: { path: 'file', class: 'class', split: 'split', outcome: 'outcome', detail: 'detail' },
    splits: { training: 'training', test: 'test' },
    outcomes: { imported: 'imported', duplicate: 'duplicate', skipped: 'skipped', gone: 'gone' },
    sameAs: (path) => `same as ${path}`,
  },
}
