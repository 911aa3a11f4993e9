import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

/** Pictures of a class that are shown. */
const SAMPLES = 5

/** Some pictures of each class of a project, by their numbers. */
export const useClassSamples = defineStore('classSamples', () => {
  const host = useHost()
  const { tell } = useNotices()
  const samples = shallowRef<ReadonlyMap<string, readonly number[]>>(new Map())
  let looked = 0

  /** One class after another: a screen asks for few things at a time. */
  async function load(project: string, classNames: readonly string[]): Promise<void> {
    const mine = (looked += 1)
    const found = new Map<string, readonly number[]>()
    try {
      for (const className of classNames) {
        const page = { after: 0, limit: SAMPLES }
        const pictures = await host.ask('pictures.list', { project, outcome: 'imported', className, ...page })
        if (mine !== looked) return
        found.set(className, pictures.flatMap(({ content }) => content ?? []))
        // What was shown before stays until all is known, where there was anything.
        if (samples.value.size < found.size) samples.value = new Map(found)
      }
      samples.value = found
    } catch (error) {
      tell(error)
    }
  }

  return { samples: computed(() => samples.value), load }
})
