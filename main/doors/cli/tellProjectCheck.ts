import type { ProjectCheck } from '../../services/checking/lastCheck.ts'
import { tellFinding } from './tellCheck.ts'
import type { CliText } from './text/cliText.ts'

/** What was looked through, and what of it a person has still to decide. */
export function tellProjectCheck(result: ProjectCheck, { check, curation }: CliText): string {
  const { project, classes, pictures, open, decided, looked, checkedAt } = result
  const nameOf = (at: number): string => pictures[at]?.name ?? ''
  const sections = open.map(({ finding, decided: count }, at) => {
    const remark = ` [${finding.code}]${count > 0 ? ` (${curation.check.partlyDecided(count)})` : ''}`
    return tellFinding(at + 1, finding, { classes, nameOf }, check, remark)
  })
  return [
    '',
    check.looked(classes, looked),
    curation.check.checkedAt(checkedAt),
    open.length === 0 ? check.nothing : check.found(open.length),
    ...sections.flatMap((lines) => ['', ...lines]),
    '',
    ...(decided.length > 0 ? [curation.check.decided(decided.length)] : []),
    ...(open.length > 0 ? [curation.check.howToDecide(project)] : []),
  ].join('\n').trimEnd()
}
