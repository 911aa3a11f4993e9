import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import type { FindingCode } from '../../shared/domain/finding.ts'
import { CallRefused } from '../host/host.ts'
import { useNotices } from './notices.ts'
import { createUnderWay } from './underWay.ts'
import { useHost } from './useHost.ts'

export type Check = Output<'checks.last'>
export type OpenFinding = Check['open'][number]
export type FoundPicture = Output<'checks.pictures'>[number]
export type VarianceCurve = Output<'checks.curves'>[number]

/** What is known of the checks of a project. */
interface Known {
  readonly project: string
  /** Undefined where it was never checked. */
  readonly check: Check | undefined
}

/** The check of the project that is looked at. */
export const useChecks = defineStore('checks', () => {
  const host = useHost()
  const { tell } = useNotices()
  const known = shallowRef<Known>()
  const underWay = createUnderWay()

  /** What is shown of another project is taken away at once; of the same, it stays until the new is there. */
  async function look(project: string): Promise<void> {
    if (known.value?.project !== project) known.value = undefined
    try {
      known.value = { project, check: await host.ask('checks.last', { project }) }
    } catch (error) {
      if (error instanceof CallRefused && error.failure.problem.code === 'check-missing') {
        known.value = { project, check: undefined }
      } else tell(error)
    }
  }

  /** Looks through all pictures. It goes on when the screen is left. */
  async function run(project: string): Promise<void> {
    try {
      const check = await underWay.during(project, (asking) => host.ask('checks.run', { project }, asking))
      if (known.value?.project === project) known.value = { project, check }
    } catch (error) {
      tell(error)
    }
  }

  async function pictures(
    project: string, code: FindingCode, after: number, limit: number,
  ): Promise<readonly FoundPicture[]> {
    try {
      return await host.ask('checks.pictures', { project, code, after, limit })
    } catch (error) {
      tell(error)
      return []
    }
  }

  /** None where they cannot be had: they only explain. */
  async function curves(project: string): Promise<readonly VarianceCurve[]> {
    return host.ask('checks.curves', { project }).catch(() => [])
  }

  return {
    known: computed(() => known.value), running: underWay.now, look, run, stop: underWay.stop, pictures, curves,
  }
})
