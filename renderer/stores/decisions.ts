import { defineStore } from 'pinia'
import type { Input } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type Decision = Input<'decisions.decide'>

/** What a person decides of what a check has found. */
export const useDecisions = defineStore('decisions', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** @returns whether it was done; where it was refused, that is told */
  async function decide(decision: Decision): Promise<boolean> {
    return host.ask('decisions.decide', decision).then(() => true, refused)
  }

  /** Takes the last step back. @returns whether there was one */
  async function undo(project: string): Promise<boolean> {
    return host.ask('decisions.undo', { project, steps: 1 }).then(() => true, refused)
  }

  function refused(error: unknown): false {
    tell(error)
    return false
  }

  return { decide, undo }
})
