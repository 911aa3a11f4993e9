import { totalOf, type StudyPlan } from '../../../shared/domain/studyPlan.ts'
import { describeGivenUp } from '../../../shared/text/givenUp.ts'
import { formatBytes, formatCount, formatDuration } from '../../../shared/units.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'

/** The plans as a table, then what each gives up, and which do not keep within their time. */
export function tellPlans(plans: readonly StudyPlan[], session: Pick<Session, 'language' | 'text'>): string {
  const { language, text: { plan: text } } = session
  const [first] = plans
  if (first === undefined) return ''
  const { plan, pack, pictures, network, experts, iterations, time, memory, disk } = text.columns
  const rows = plans.map(({ effort, seconds, budgetBytes, memoryBytes, diskBytes, ...rest }) => [
    nameOf(rest, session), formatBytes(budgetBytes), text.pictures(effort.side), `${effort.width} x ${effort.depth}`,
    text.experts(effort.experts, effort.epochs), formatCount(effort.iterations),
    formatDuration(totalOf(seconds), language), formatBytes(memoryBytes), formatBytes(diskBytes),
  ])
  return [
    '',
    text.title(first.executor),
    formatTable([[plan, pack, pictures, network, experts, iterations, time, memory, disk], ...rows]),
    ...plans.filter(({ inTime }) => !inTime).map((one) =>
      text.tooLong(nameOf(one, session), formatDuration(totalOf(one.seconds), language))),
    ...plans.flatMap((one) => [
      '', text.givesUp(nameOf(one, session)),
      ...one.givesUp.map((given) => `  ${describeGivenUp(given, language)}`),
    ]),
    '',
    text.explanation,
  ].join('\n')
}

function nameOf({ wish, preset }: Pick<StudyPlan, 'wish' | 'preset'>, { text }: Pick<Session, 'text'>): string {
  return typeof wish === 'string' ? wish : text.plan.minutes(wish.minutes, preset)
}
