import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Input, Output } from '../../shared/contract/calls.ts'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import { CallRefused } from '../host/host.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type SourceLook = Output<'sources.look'>
export type ChosenReading = NonNullable<SourceLook['chosen']>
export type LayoutWish = NonNullable<Input<'sources.look'>['layout']>

/** A folder or a ZIP file that a person has chosen for a project, and what was seen of it. */
export interface LookedSource {
  readonly project: string
  readonly path: string
  readonly isLooking: boolean
  /** The last look that was not refused. */
  readonly look?: SourceLook
  readonly failure?: CallFailure
}

/** The source that is looked at before it is imported. */
export const useSources = defineStore('sources', () => {
  const host = useHost()
  const { tell } = useNotices()
  const looked = shallowRef<LookedSource>()
  let controller = new AbortController()

  /** @param layout how a person wants it to be read */
  async function look(project: string, path: string, layout?: LayoutWish): Promise<void> {
    const { signal } = begin()
    const before = looked.value?.path === path ? looked.value.look : undefined
    const source = { project, path, ...(before && { look: before }) }
    looked.value = { ...source, isLooking: true }
    try {
      const seen = await host.ask('sources.look', { path, ...(layout && { layout }) }, { signal })
      if (!signal.aborted) looked.value = { project, path, isLooking: false, look: seen }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof CallRefused) looked.value = { ...source, isLooking: false, failure: error.failure }
      else {
        looked.value = undefined
        tell(error)
      }
    }
  }

  /** Another one, or none, is looked at from now on. */
  function begin(): AbortController {
    controller.abort()
    return (controller = new AbortController())
  }

  function leave(): void {
    begin()
    looked.value = undefined
  }

  return { looked: computed(() => looked.value), look, leave }
})
