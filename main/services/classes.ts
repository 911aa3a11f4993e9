import type { PictureClass, Role, Severity } from '../../shared/domain/library.ts'
import { Failure } from '../../shared/errors.ts'
import type { Reader, Writer } from '../library/handles.ts'
import {
  isClassName, listClassNames, listClasses, listClassStates, type ClassState,
} from '../library/repositories/classes.ts'
import { changeClasses, undoClasses } from '../library/repositories/classSteps.ts'
import { countPictures, type PictureCount } from '../library/repositories/pictureCounts.ts'
import { inTransaction } from '../library/statements.ts'
import { isUsableName, requireProject, wellFormed } from './projects.ts'

/** A class with how many pictures count in it, and what sources call it besides. */
export interface ListedClass extends Omit<PictureClass, 'id'> {
  readonly counts: PictureCount['counts']
  readonly foundAs: readonly string[]
}

/** The classes of a project, in their order. @throws Failure 'project-unknown' */
export function listProjectClasses(reader: Reader, projectName: string): readonly ListedClass[] {
  const project = requireProject(reader, projectName)
  const counts = new Map(countPictures(reader, project.id).map(({ classId, counts }) => [classId, counts]))
  const countsAs = new Map(listClassStates(reader, project.id).map(({ id, merged_into: into }) => [id, into ?? id]))
  const names = [...listClassNames(reader, project.id)]
  return listClasses(reader, project.id).map(({ id, ...known }) => ({
    ...known,
    counts: counts.get(id) ?? { training: 0, test: 0 },
    foundAs: names.filter(([name, found]) => countsAs.get(found) === id && name !== known.name).map(([name]) => name),
  }))
}

/** Where a class is, by its name. */
export interface ClassPlace {
  readonly project: string
  readonly className: string
}

/**
 * Says what a class means to the plant.
 *
 * @param severity of a defect; a good part has none
 * @throws Failure 'project-unknown', 'class-unknown', 'option-invalid'
 */
export function rateClass(writer: Writer, place: ClassPlace, role: Role, severity: Severity | undefined): void {
  if (role === 'ok' && severity !== undefined) {
    throw new Failure({ code: 'option-invalid', option: '--severity', given: severity, expected: '--role ng' })
  }
  inTransaction(writer, () => {
    const { projectId, states } = classesOf(writer, place.project)
    const rated = { ...requireClass(states, place), role, severity: severity ?? null }
    const detail = { class: rated.name, role, ...(severity === undefined ? {} : { severity }) }
    changeClasses(writer, projectId, [rated], 'class-rated', detail)
  })
}

/**
 * Gives a class another name. Sources may go on calling it as before.
 *
 * @throws Failure 'project-unknown', 'class-unknown', 'class-name-unfit', 'class-name-taken'
 */
export function renameClass(writer: Writer, place: ClassPlace, newName: string): void {
  if (!isUsableName(newName)) throw new Failure({ code: 'class-name-unfit', className: newName })
  inTransaction(writer, () => {
    const { projectId, states } = classesOf(writer, place.project)
    const present = requireClass(states, place)
    const name = wellFormed(newName)
    if (isClassName(writer, projectId, name)) throw new Failure({ code: 'class-name-taken', className: name })
    changeClasses(writer, projectId, [{ ...present, name }], 'class-renamed', { class: present.name, name })
  })
}

/**
 * Lets the pictures of some classes count in another, those that will be imported too.
 *
 * @param names of the classes that are merged into the one at `into`
 * @throws Failure 'project-unknown', 'class-unknown', 'option-invalid'
 */
export function mergeClasses(writer: Writer, names: readonly string[], into: ClassPlace): void {
  inTransaction(writer, () => {
    const { projectId, states } = classesOf(writer, into.project)
    const target = requireClass(states, into)
    const merged = names.map((className) => requireClass(states, { ...into, className }))
    if (merged.includes(target)) {
      const others = states.filter((state) => state !== target && state.merged_into === null)
      const expected = others.map(({ name }) => name).join(' | ')
      throw new Failure({ code: 'option-invalid', option: '--into', given: target.name, expected })
    }
    // What counts as one of them counts as the target from now on: never a chain.
    const ids = new Set(merged.map(({ id }) => id))
    const moved = states.filter(({ id, merged_into: counted }) => ids.has(id) || (counted !== null && ids.has(counted)))
    const detail = { classes: merged.map(({ name }) => name).join(', '), into: target.name }
    changeClasses(
      writer, projectId, moved.map((state) => ({ ...state, merged_into: target.id })), 'classes-merged', detail,
    )
  })
}

/**
 * Puts classes into this order, before all others.
 *
 * @throws Failure 'project-unknown', 'class-unknown'
 */
export function orderClasses(writer: Writer, project: string, names: readonly string[]): void {
  inTransaction(writer, () => {
    const { projectId, states } = classesOf(writer, project)
    const first = new Set(names.map((className) => requireClass(states, { project, className })))
    const ordered = [...first, ...states.filter((state) => !first.has(state))]
    changeClasses(
      writer, projectId, ordered.map((state, position) => ({ ...state, position })), 'classes-ordered',
      { classes: [...first].map(({ name }) => name).join(', ') },
    )
  })
}

/** Takes back the last change of classes that was not. @throws Failure 'project-unknown', 'nothing-to-undo' */
export function undoClassChange(writer: Writer, projectName: string): void {
  const { id, name } = requireProject(writer, projectName)
  if (!undoClasses(writer, id)) throw new Failure({ code: 'nothing-to-undo', project: name })
}

function classesOf(reader: Reader, projectName: string): {
  readonly projectId: number
  readonly states: readonly ClassState[]
} {
  const { id } = requireProject(reader, projectName)
  return { projectId: id, states: listClassStates(reader, id) }
}

/** @throws Failure 'class-unknown' */
function requireClass(states: readonly ClassState[], { project, className }: ClassPlace): ClassState {
  const name = wellFormed(className)
  const found = states.find((state) => state.name === name && state.merged_into === null)
  if (found === undefined) throw new Failure({ code: 'class-unknown', className, project })
  return found
}
