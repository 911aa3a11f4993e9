import { findingNames } from '../../../../shared/text/findingNames.ts'
import { verdictLabels } from '../../../../shared/text/verdict.ts'
import { formatAmount, formatBytes, formatCount } from '../../../../shared/units.ts'
import { classEnglish } from './classText.ts'
import type { HistoryText } from './historyText.ts'
import { nameFinding } from './nameFinding.ts'

const count = (value: string | number | undefined): string => formatCount(Number(value))

const kinds: Readonly<Record<string, string>> = {
  'quarantine': 'Put in quarantine', 'keep': 'Kept', 'no-problem': 'Called no problem',
}

const verdicts: Readonly<Record<string, string>> = verdictLabels.en

const severities: Readonly<Record<string, string>> = classEnglish.severities

const marks: Readonly<Record<string, string>> = { open: 'undecided', adopted: 'adopted', retired: 'retired' }

/** What was done in a project, in English. */
export const historyEnglish: HistoryText = {
  columns: { doneAt: 'when (UTC)', what: 'what was done' },
  older: (before) => `Earlier entries: add --before ${before}`,
  noOlder: 'Nothing was done before.',
  actions: {
    'project-created': ({ name }) => `Project "${name ?? ''}" was made.`,
    'pictures-imported': ({ source, ...counts }) =>
      `"${source ?? ''}" was imported: ${count(counts.found)} found = ${count(counts.imported)} imported + ` +
      `${count(counts.duplicates)} duplicates + ${count(counts.skipped)} skipped; ${count(counts.new)} new, ` +
      `${count(counts.changed)} changed, ${count(counts.gone)} gone.`,
    'snapshot-taken': ({ number, pictures }) =>
      `Snapshot ${number ?? ''} was taken of ${formatAmount(Number(pictures), 'picture')}.`,
    'decided': ({ kind = '', finding = '', count = 1 }) =>
      `${kinds[kind] ?? ''}: ${formatCount(Number(count))} of "${nameFinding(String(finding), findingNames.en)}".`,
    'decision-revoked': ({ count = 1 }) => `${formatAmount(Number(count), 'decision')} taken back.`,
    'class-rated': ({ class: name, role, severity }) =>
      `Class "${name ?? ''}" was rated ${role === 'ok' ? 'OK' : 'NG'}` +
      `${severity === undefined ? '' : `, ${severities[severity] ?? ''}`}.`,
    'class-renamed': ({ class: before, name }) => `Class "${before ?? ''}" was renamed to "${name ?? ''}".`,
    'classes-merged': ({ classes, into }) => `Merged into class "${into ?? ''}": ${classes ?? ''}.`,
    'classes-ordered': ({ classes }) => `The classes were put in order: ${classes ?? ''} first.`,
    'source-moved': ({ from, to, ...counts }) =>
      `The pictures of "${from ?? ''}" are now in "${to ?? ''}": ${count(counts.same)} as they were, ` +
      `${count(counts.different)} different, ${count(counts.missing)} missing.`,
    'checked': ({ pictures, findings }) =>
      `${formatAmount(Number(pictures), 'picture')} looked through: ${formatAmount(Number(findings), 'finding')}.`,
    'class-change-undone': () => 'The last change of classes was undone.',
    'pack-made': ({ path, snapshot, bytes }) =>
      `Pack "${path ?? ''}" (${formatBytes(Number(bytes))}) was made from snapshot ${snapshot ?? ''}.`,
    'pack-compared': ({ path, snapshot, verdict = '' }) =>
      `Pack "${path ?? ''}" was compared on snapshot ${snapshot ?? ''}: ${verdicts[verdict] ?? ''}.`,
    'pack-handed-over': ({ version, recipient, signedBy, path }) =>
      `Pack v${version ?? ''} was written to "${path ?? ''}" for "${recipient ?? ''}", signed by ${signedBy ?? ''}.`,
    'pack-marked': ({ version, mark = '', note }) =>
      `Pack v${version ?? ''} was marked "${marks[mark] ?? ''}"` +
      `${note === '' || note === undefined ? '' : ` (${note})`}.`,
    'pack-mark-undone': ({ version, mark = '' }) =>
      `The mark "${marks[mark] ?? ''}" of pack v${version ?? ''} was taken back.`,
    'project-described': ({ partNumber, process }) =>
      `Part number and process were set: "${partNumber ?? ''}", "${process ?? ''}".`,
    'project-renamed': ({ from, to }) => `The project "${from ?? ''}" was renamed "${to ?? ''}".`,
    'split-drawn': ({ method, training, test }) => method === 'given'
      ? 'The pictures are used as their source has them.'
      : `The pictures were split (${method ?? ''}): ${count(training)} to learn from, ${count(test)} to test on.`,
    'split-revoked': ({ method }) => `The split (${method ?? ''}) was taken back.`,
  },
}
