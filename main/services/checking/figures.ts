import { picturesOf, type Finding, type FindingCode } from '../../../shared/domain/finding.ts'
import type { ProjectCheck } from './lastCheck.ts'

/** A check of a project for scripts: findings that are open with the names of their pictures. */
export interface ProjectCheckFigures {
  readonly project: string
  readonly pictures: number
  readonly checkedAt: string
  readonly classes: readonly string[]
  readonly findings: readonly (Finding & { readonly decided: number; readonly paths: readonly string[] })[]
  /** Findings that a person has decided wholly. */
  readonly decided: readonly FindingCode[]
}

export function projectCheckFigures(check: ProjectCheck): ProjectCheckFigures {
  const { project, looked, checkedAt, classes, pictures, open, decided } = check
  const nameOf = (at: number): string => pictures[at]?.name ?? ''
  const findings = open.map((part) => ({
    ...part.finding, decided: part.decided, paths: picturesOf(part.finding).map(nameOf),
  }))
  return { project, pictures: looked, checkedAt, classes, findings, decided }
}
