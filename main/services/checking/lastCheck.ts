import type { Project } from '../../../shared/domain/library.ts'
import type { VarianceCurve } from '../../../shared/domain/varianceCurve.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Reader } from '../../library/handles.ts'
import { checkCurves, lastCheck, type StoredCheck } from '../../library/repositories/checks.ts'
import { requireProject } from '../projects.ts'
import { classNamesOf, openFindings, type OpenFindings } from './openFindings.ts'
import { openParts, type OpenParts } from './openParts.ts'

/** What is known of the last check of a project. */
interface CheckMade {
  readonly project: string
  /** How many pictures were looked at. */
  readonly looked: number
  readonly checkedAt: string
}

/** A check of a project that is remembered, less what a person has decided since. */
export type ProjectCheck = CheckMade & OpenFindings

/** The same in short: its pictures are counted, and asked for page by page. */
export type CheckOverview = CheckMade & OpenParts & Pick<OpenFindings, 'classes'>

/** The last check of a project as it is kept. @throws Failure 'project-unknown', 'check-missing' */
export function requireStoredCheck(
  reader: Reader,
  projectName: string,
): { readonly project: Project; readonly check: StoredCheck } {
  const project = requireProject(reader, projectName)
  const check = lastCheck(reader, project.id)
  if (check === undefined) throw new Failure({ code: 'check-missing', project: project.name })
  return { project, check }
}

/** The last check of a project. @throws Failure as `requireStoredCheck` */
export function requireLastCheck(reader: Reader, projectName: string): ProjectCheck {
  const { project, check } = requireStoredCheck(reader, projectName)
  return { ...madeOf(project, check), ...openFindings(reader, project.id, check) }
}

/** The last check of a project in short. @throws Failure as `requireStoredCheck` */
export function requireCheckOverview(reader: Reader, projectName: string): CheckOverview {
  const { project, check } = requireStoredCheck(reader, projectName)
  return {
    ...madeOf(project, check),
    classes: classNamesOf(reader, project.id, check),
    ...openParts(reader, project.id, check),
  }
}

/** A curve by the name of its class; without one, of all classes together. */
export interface NamedCurve extends Pick<VarianceCurve, 'pictures' | 'shares'> {
  readonly className?: string
}

/**
 * How the variance of the pictures decays that the last check looked at; none where it was made by a program that did
 * not look.
 *
 * @throws Failure as `requireStoredCheck`
 */
export function lastCurves(reader: Reader, projectName: string): readonly NamedCurve[] {
  const { project, check } = requireStoredCheck(reader, projectName)
  const classes = classNamesOf(reader, project.id, check)
  return (checkCurves(reader, check.id) ?? []).map(({ label, ...curve }) =>
    ({ ...curve, ...(label !== undefined && { className: classes[label] ?? '' }) }))
}

function madeOf({ name }: Project, { pictures, checkedAt }: StoredCheck): CheckMade {
  return { project: name, looked: pictures, checkedAt }
}
