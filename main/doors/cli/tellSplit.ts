import type { SplitFact } from '../../../shared/domain/splitPolicy.ts'
import { formatCount } from '../../../shared/units.ts'
import type { LeakReport } from '../../services/splitting/leaks.ts'
import type { ProjectSplit } from '../../services/splitting/split.ts'
import { formatTable } from './table.ts'
import type { SplitText } from './text/splitText.ts'

/** How a project is split: class by class, what is kept together, what could not be held, and what leaks. */
export function tellSplit(project: string, { policy, account, leak }: ProjectSplit, text: SplitText): string {
  const { columns } = text
  const hasWish = account.classes.some(({ wished }) => wished !== undefined)
  const rows = account.classes.map(({ className, training, test, wished }) =>
    [className, formatCount(training), formatCount(test), ...(hasWish ? [formatCount(wished ?? 0)] : [])])
  const title = [columns.class, columns.training, columns.test, ...(hasWish ? [columns.wished] : [])]
  return [
    text.policy(project, policy),
    formatTable([title, ...rows]),
    ...(account.held.bonds.length > 0 ? [text.held(account.held)] : []),
    ...account.facts.map((fact) => describe(fact, text)),
    tellLeaks(leak, text),
  ].join('\n')
}

/** Whether anything leaks, and which lots are on both sides. */
export function tellLeaks(leak: LeakReport, text: SplitText): string {
  const lots = leak.leaks.find(({ bond }) => bond === 'lot')
  return [text.leak[leak.state](leak), ...(lots ? [text.lots(lots.groups, lots.pictures)] : [])].join('\n')
}

function describe(fact: SplitFact, { facts }: SplitText): string {
  // The type of the sentences pairs each code with its own fact; TypeScript cannot follow that through a lookup.
  const sentence = facts[fact.code] as (fact: SplitFact) => string
  return sentence(fact)
}
