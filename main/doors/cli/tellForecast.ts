import { formatBytes, formatPercent } from '../../../shared/units.ts'
import { calibration } from '../../images/inspection/forecast/calibration.ts'
import type { SizeForecasts } from '../../services/sizeForecast.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'
import { tellProblem } from './tellProblem.ts'

/** What each budget would make of the set and cost, budgets that cannot be, and how far all that is to be trusted. */
export function tellForecast(
  { pictures, originalBytes, sizes, impossible, smallClasses }: SizeForecasts,
  { language, text: { forecast: text } }: Pick<Session, 'language' | 'text'>,
): string {
  const { budget, worth, share, decoded, gap, range } = text.columns
  const rows = sizes.map((size) => [
    formatBytes(size.budgetBytes), text.worth(pictures, size.picturesWorth), formatPercent(size.ofTraining),
    text.pictures(size.decodedPictures), text.points(size.gap.gap), text.range(size.gap.low, size.gap.high),
  ])
  return [
    '',
    text.title(pictures, originalBytes),
    ...(rows.length > 0 ? [formatTable([[budget, worth, share, decoded, gap, range], ...rows])] : []),
    ...impossible.map(({ problem }) => tellProblem(problem, language)),
    ...(smallClasses.length > 0 ? ['', text.smallClasses(smallClasses)] : []),
    ...(rows.length > 0 ? ['', text.explanation, text.calibration(calibration)] : []),
  ].join('\n')
}
