import { Failure } from '../../../shared/errors.ts'
import type { Writer } from '../../library/handles.ts'
import { lastCheck } from '../../library/repositories/checks.ts'
import { decide, listDecisions, undoDecisions, type Decision } from '../../library/repositories/decisions.ts'
import { inTransaction } from '../../library/statements.ts'
import { requireProject } from '../projects.ts'
import { choosePictures } from './choosePictures.ts'
import { Decided } from './decided.ts'
import type { DecisionRequest, DecisionTaken } from './decisionRequest.ts'
import { isAboutPictures } from './findingPictures.ts'
import { subjectsOf, subjectText } from './subjects.ts'

/**
 * Decides about pictures that the last check of a project found something about, or about classes. It is one step,
 * which is undone together.
 *
 * @throws Failure 'project-unknown', 'check-missing', 'nothing-to-decide', 'finding-about-classes', 'picture-not-found'
 */
export function decideFinding(writer: Writer, projectName: string, request: DecisionRequest): DecisionTaken {
  const { id, name } = requireProject(writer, projectName)
  const { kind, code } = request
  return inTransaction(writer, () => {
    const { decisions, ...told } = isAboutPictures(code)
      ? choosePictures(writer, { id, name }, request)
      : { decisions: chooseSubjects(writer, { id, name }, request), decided: [], staying: [] }
    if (decisions.length === 0) throw new Failure({ code: 'nothing-to-decide', finding: code, project: name })
    decide(writer, id, decisions)
    return { kind, code, count: decisions.length, ...told }
  })
}

function chooseSubjects(
  writer: Writer,
  project: { readonly id: number; readonly name: string },
  { kind, code, pictures }: DecisionRequest,
): readonly Decision[] {
  if (kind === 'quarantine' || pictures !== 'all') throw new Failure({ code: 'finding-about-classes', finding: code })
  const check = lastCheck(writer, project.id)
  if (check === undefined) throw new Failure({ code: 'check-missing', project: project.name })
  const decided = new Decided(listDecisions(writer, project.id))
  const subjects = check.findings.filter((facts) => facts.code === code)
    .flatMap((facts) => subjectsOf(facts, (label) => check.classes[label]?.id ?? 0))
  return subjects.filter((subject) => !decided.isSubjectSettled(code, subject))
    .map((subject) => ({ kind, finding: code, subject: subjectText(subject) }))
}

/**
 * Takes back the last steps of decisions. @returns how many decisions were taken back
 *
 * @throws Failure 'project-unknown'; 'nothing-to-undo', where there is not one step left
 */
export function undoDecided(writer: Writer, projectName: string, steps: number): number {
  const { id, name } = requireProject(writer, projectName)
  return inTransaction(writer, () => {
    let taken: number | undefined
    for (let step = 0; step < steps; step += 1) {
      const count = undoDecisions(writer, id)
      if (count === undefined) break
      taken = (taken ?? 0) + count
    }
    if (taken === undefined) throw new Failure({ code: 'nothing-to-undo', project: name })
    return taken
  })
}
