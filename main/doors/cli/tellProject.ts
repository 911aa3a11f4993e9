import { formatCount } from '../../../shared/units.ts'
import type { ProjectFacts } from '../../services/projectFacts.ts'
import { formatFacts, formatTable } from './table.ts'
import type { CliText } from './text/cliText.ts'

/** What a project holds: its facts, and its pictures by class and split. */
export function tellProject(
  facts: ProjectFacts & { readonly isCheckCurrent: boolean },
  { curation: { facts: text } }: CliText,
): string {
  const { labels, columns, total } = text
  const { name, createdAt, sources, shape, classes, decisions, snapshots, check } = facts
  const sum = (value: (one: ProjectFacts['classes'][number]) => number): number =>
    classes.reduce((part, one) => part + value(one), 0)
  const values: readonly ((one: ProjectFacts['classes'][number]) => number)[] = [
    ({ counts }) => counts.training, ({ counts }) => counts.test,
    ({ quarantined }) => quarantined.training, ({ quarantined }) => quarantined.test,
  ]
  const { class: className, training, test, quarantinedTraining, quarantinedTest } = columns
  return [
    formatFacts([
      [labels.name, name],
      [labels.created, createdAt],
      [labels.sources, sources.join(', ')],
      [labels.shape, shape === undefined ? text.noPictures : text.shape(shape.size, shape.channels)],
      [labels.decisions, formatCount(decisions)],
      [labels.snapshots, formatCount(snapshots)],
      [
        labels.check,
        check === undefined
          ? text.neverChecked
          : text.check(check.open, check.decided, check.checkedAt, facts.isCheckCurrent),
      ],
    ]),
    '',
    formatTable([
      [className, training, test, quarantinedTraining, quarantinedTest],
      ...classes.map((one) => [one.name, ...values.map((value) => formatCount(value(one)))]),
      [total, ...values.map((value) => formatCount(sum(value)))],
    ]),
  ].join('\n')
}
