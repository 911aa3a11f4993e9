import { z } from 'zod'
import type { Writer } from '../handles.ts'
import { inTransaction } from '../statements.ts'
import { note, type AuditAction, type AuditEntry } from './audit.ts'
import { classState, listClassStates, putClassStates, type ClassState } from './classes.ts'
import { addStep, endStep, lastStep } from './steps.ts'

/** Changes some classes as one step, and notes it. What they were is kept for an undo. */
export function changeClasses(
  writer: Writer,
  projectId: number,
  changed: readonly ClassState[],
  action: AuditAction,
  detail: AuditEntry['detail'],
): void {
  inTransaction(writer, () => {
    const ids = new Set(changed.map(({ id }) => id))
    const before = listClassStates(writer, projectId).filter(({ id }) => ids.has(id))
    addStep(writer, projectId, 'class', JSON.stringify(before))
    putClassStates(writer, projectId, changed)
    note(writer, projectId, action, detail)
  })
}

/** Takes back the last step that changed classes. @returns whether there was one */
export function undoClasses(writer: Writer, projectId: number): boolean {
  return inTransaction(writer, () => {
    const step = lastStep(writer, projectId, 'class')
    if (step?.before === undefined) return false
    putClassStates(writer, projectId, z.array(classState).parse(JSON.parse(step.before)))
    endStep(writer, step.id)
    note(writer, projectId, 'class-change-undone', {})
    return true
  })
}
