import type { DecisionTaken } from '../../services/checking/decisionRequest.ts'
import type { ListedDecision } from '../../services/checking/listDecided.ts'
import { firstOf } from './firstOf.ts'
import { formatTable } from './table.ts'
import type { CliText } from './text/cliText.ts'
import { nameFinding } from './text/nameFinding.ts'

/** Enough to see what was meant; the file of figures has all. */
const MOST_NAMES = 20

/** What was decided, about which pictures, and which of their copies stay. */
export function tellDecided(taken: DecisionTaken, { check, curation }: CliText): string {
  const { kind, code, count, decided, staying } = taken
  const named = (names: readonly string[]): readonly string[] =>
    firstOf(names, MOST_NAMES, (name) => name, check.more).map((line) => `  ${line}`)
  return [
    curation.decided[kind](count, nameFinding(code, curation.findingNames)),
    ...named(decided),
    ...(staying.length === 0 ? [] : [curation.staying(staying.length), ...named(staying)]),
  ].join('\n')
}

/** The decisions in force as a table, the last ones where they are many. */
export function tellDecisions(
  decisions: readonly ListedDecision[],
  limit: number,
  { check, curation }: CliText,
): string {
  const { decisionColumns: columns, kinds, findingNames, subjects, noDecisions } = curation
  if (decisions.length === 0) return noDecisions
  const rows = decisions.slice(-limit).map(({ kind, finding, picture, classes, what }) => {
    const about = picture ?? [...(what === undefined ? [] : [subjects[what]]), ...classes].join(', ')
    return [about, kinds[kind], nameFinding(finding, findingNames)]
  })
  const more = decisions.length - limit
  const table = formatTable([[columns.about, columns.kind, columns.finding], ...rows], 3)
  return [table, ...(more > 0 ? [check.more(more)] : [])].join('\n')
}
