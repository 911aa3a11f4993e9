import type { FindingCode } from '../../../shared/domain/finding.ts'
import type { Decision } from '../../library/repositories/decisions.ts'
import { subjectText, type Subject } from './subjects.ts'

/** Tells what decisions say of findings. */
export class Decided {
  readonly #settled = new Set<string>()
  readonly #quarantined = new Set<string>()

  constructor(decisions: readonly Decision[]) {
    for (const { finding, content, subject, kind } of decisions) {
      this.#settled.add(`${finding} ${content ?? subject}`)
      if (kind === 'quarantine') this.#quarantined.add(content ?? '')
    }
  }

  isQuarantined(content: string): boolean {
    return this.#quarantined.has(content)
  }

  /** Whether there is nothing left to say about a picture: it is left out, or a person has seen this finding. */
  isSettled(code: FindingCode, content: string): boolean {
    return this.isQuarantined(content) || this.#settled.has(`${code} ${content}`)
  }

  isSubjectSettled(code: FindingCode, subject: Subject): boolean {
    return this.#settled.has(`${code} ${subjectText(subject)}`)
  }
}
