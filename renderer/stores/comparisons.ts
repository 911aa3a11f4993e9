import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type Comparisons = Output<'comparisons.list'>
export type ComparedRun = Comparisons['runs'][number]
export type ComparedPack = Comparisons['packs'][number]
export type ShownComparison = Output<'comparisons.show'>
export type Evidence = NonNullable<ShownComparison['evidence']>
export type CountedAnswers = NonNullable<Output<'comparisons.answers'>>

/** A comparison, and what is counted of the answers of its networks. */
export interface OpenComparison extends ShownComparison {
  readonly answers: Output<'comparisons.answers'>
}

/** The comparisons of a project, and the one that is looked at. */
export const useComparisons = defineStore('comparisons', () => {
  const host = useHost()
  const { tell } = useNotices()
  const list = shallowRef<Comparisons>()
  const open = shallowRef<OpenComparison>()
  const isRefused = shallowRef(false)
  let asked = 0

  /** What is shown stays until the new is there. */
  async function load(project: string): Promise<void> {
    try {
      isRefused.value = false
      list.value = await host.ask('comparisons.list', { project })
    } catch (error) {
      isRefused.value = true
      tell(error)
    }
  }

  async function show(project: string, run: number): Promise<void> {
    const mine = (asked += 1)
    open.value = undefined
    try {
      isRefused.value = false
      const [shown, answers] = await Promise.all([
        host.ask('comparisons.show', { project, run }),
        host.ask('comparisons.answers', { project, run }),
      ])
      // Another one was chosen meanwhile, and its answer counts.
      if (mine === asked) open.value = { ...shown, answers }
    } catch (error) {
      if (mine === asked) isRefused.value = true
      tell(error)
    }
  }

  /** Nothing of another project is shown. */
  function leave(): void {
    asked += 1
    list.value = open.value = undefined
  }

  return {
    list: computed(() => list.value), open: computed(() => open.value), isRefused: computed(() => isRefused.value),
    load, show, leave,
  }
})
