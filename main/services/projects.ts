import type { Project, TrainingShape } from '../../shared/domain/library.ts'
import { Failure } from '../../shared/errors.ts'
import type { Reader, Writer } from '../library/handles.ts'
import { note } from '../library/repositories/audit.ts'
import { listOverviews, type ProjectOverview } from '../library/repositories/overviews.ts'
import {
  addProject, describeProject as putAbout, findProject, renameProject as putName,
} from '../library/repositories/projects.ts'
import { inTransaction } from '../library/statements.ts'

const MOST_CHARACTERS = 100

/** All projects of the library, in the order in which they were made. */
export function listProjects(reader: Reader): readonly ProjectOverview[] {
  return listOverviews(reader)
}

/** @throws Failure 'project-unknown' */
export function requireProject(reader: Reader, name: string): Project {
  const project = findProject(reader, wellFormed(name))
  if (project === undefined) throw new Failure({ code: 'project-unknown', name })
  return project
}

/** How the pictures of a project are kept, if there are any. */
export function findShape(reader: Reader, name: string): TrainingShape | undefined {
  return findProject(reader, wellFormed(name))?.shape
}

/** Whether the pictures of a project are kept as is asked for. @throws Failure 'shape-fixed' */
export function requireKept(
  project: string,
  kept: Pick<TrainingShape, 'size' | 'fit'>,
  wish: Partial<Pick<TrainingShape, 'size' | 'fit'>>,
): void {
  for (const key of ['size', 'fit'] as const) {
    const given = wish[key]
    if (given === undefined || given === kept[key]) continue
    throw new Failure({ code: 'shape-fixed', project, option: `--${key}`, given: `${given}`, kept: `${kept[key]}` })
  }
}

/** The project of that name, which is made if there is none. @throws Failure 'project-name-invalid' */
export function openProject(writer: Writer, name: string): Project {
  requireProjectName(name)
  return inTransaction(writer, () => {
    const present = findProject(writer, wellFormed(name))
    if (present !== undefined) return present
    addProject(writer, wellFormed(name))
    const project = requireProject(writer, name)
    note(writer, project.id, 'project-created', { name: project.name })
    return project
  })
}

/** Notes what a project is about. @throws Failure 'project-unknown' */
export function describeProject(
  writer: Writer,
  name: string,
  about: Readonly<Record<'partNumber' | 'process', string>>,
): void {
  const { id } = requireProject(writer, name)
  const typed = { partNumber: about.partNumber.trim(), process: about.process.trim() }
  inTransaction(writer, () => {
    putAbout(writer, id, typed)
    note(writer, id, 'project-described', typed)
  })
}

/**
 * Calls a project something else.
 * @returns its name as it is kept
 * @throws Failure 'project-unknown', 'project-name-invalid', 'project-name-taken'
 */
export function renameProject(writer: Writer, name: string, newName: string): string {
  const { id, name: from } = requireProject(writer, name)
  requireProjectName(newName)
  const to = wellFormed(newName)
  return inTransaction(writer, () => {
    const present = findProject(writer, to)
    if (present?.id === id) return to
    if (present !== undefined) throw new Failure({ code: 'project-name-taken', name: to })
    putName(writer, id, to)
    note(writer, id, 'project-renamed', { from, to })
    return to
  })
}

/** @throws Failure 'project-name-invalid' */
export function requireProjectName(name: string): void {
  if (!isUsableName(name)) throw new Failure({ code: 'project-name-invalid', name })
}

/** Whether a project or a class can be called so. */
export function isUsableName(name: string): boolean {
  const { length } = wellFormed(name)
  return length > 0 && length <= MOST_CHARACTERS && !/\p{Cc}/u.test(name)
}

/** What looks the same is the same name, however it was typed. */
export function wellFormed(name: string): string {
  return name.trim().normalize('NFC')
}
