import { measuredSizes, type Sweep, type SweepResult } from '../../../shared/domain/sweep.ts'
import { describeOrigin } from '../../../shared/text/origin.ts'
import { formatBytes, formatCount, formatPercent } from '../../../shared/units.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'
import { tellProblem } from './tellProblem.ts'

/** What packs of each size taught, those that cannot be, and on which pictures that was measured. */
export function tellSweep(sweep: Sweep, { language, text }: Pick<Session, 'language' | 'text'>): string {
  const { columns, full, measuredOn, explanation } = text.sweep
  const { data, seeds, snapshot, points } = sweep
  const rows = measuredSizes(sweep).map(({ budgetBytes, seed, packBytes, pictures, pack, coded, random }) => [
    formatBytes(budgetBytes), String(seed), formatBytes(packBytes), formatCount(pictures),
    ...[pack, coded, random].map(accuracy),
  ])
  const title = [
    columns.budget, columns.seed, columns.bytes, columns.pictures, columns.pack, columns.coded, columns.random,
  ]
  return [
    '',
    formatTable([title, ...rows]),
    ...points.flatMap((point) => ('problem' in point ? [tellProblem(point.problem, language)] : [])),
    `${full}: ${accuracy(sweep.full)}`,
    '',
    measuredOn(data.validation, describeOrigin(snapshot, language), seeds.networks),
    explanation,
  ].join('\n')
}

function accuracy({ mean, ci95: [low, high] }: SweepResult): string {
  return `${formatPercent(mean)} (${formatPercent(low)} - ${formatPercent(high)})`
}
