import { dirname, join } from 'node:path'
import { contenders, type Comparison } from '../../../shared/domain/comparison.ts'
import { describeVerdict } from '../../../shared/text/verdict.ts'
import { formatBytes, formatCount, formatPercent } from '../../../shared/units.ts'
import type { Findings, FindingsRequest } from '../../services/study.ts'
import { STANDARD_OUTPUT } from './figures.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'
import type { ResultsText } from './text/cliText.ts'

/** Findings are written beside the pack, unless other places are asked for. */
export function findingsBeside(
  packPath: string,
  { report, json }: { readonly report?: string; readonly json?: string },
  { language }: Session,
): FindingsRequest {
  const beside = (name: string): string => join(dirname(packPath), name)
  const summary = json === STANDARD_OUTPUT ? {} : { summaryPath: json ?? beside('summary.json') }
  return { reportPath: report ?? beside('report.html'), ...summary, language }
}

/** Who was compared and what each reached, a line each; what that amounts to; and where it is written. */
export function tellFindings(
  { comparison, verdict }: Findings,
  { reportPath, summaryPath }: FindingsRequest,
  { language, text }: Session,
): string {
  const { label, headline, against, measuredOn } = describeVerdict(verdict, comparison, language)
  return [
    '',
    resultTable(comparison, text.results),
    '',
    `${label}: ${headline}`,
    ...against,
    '',
    text.results.measuredOn(measuredOn),
    text.results.report(reportPath),
    ...(summaryPath === undefined ? [] : [text.results.summary(summaryPath)]),
  ].join('\n')
}

function resultTable({ results }: Comparison, { columns, contenders: names }: ResultsText): string {
  const rows = contenders.map((contender) => {
    const { mean, ci95: [low, high], bytes, pictures } = results[contender]
    const interval = `${formatPercent(low)} - ${formatPercent(high)}`
    return [names[contender], formatPercent(mean), interval, formatBytes(bytes), formatCount(pictures)]
  })
  return formatTable([['', columns.accuracy, columns.interval, columns.bytes, columns.pictures], ...rows])
}
