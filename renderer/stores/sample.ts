import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { JobProgress } from '../../shared/domain/job.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

/** What the folders of the sample set are called. */
export const sampleClasses = ['burr', 'dent', 'good', 'scratch', 'stain'] as const
export type SampleClass = (typeof sampleClasses)[number]

/** The sample set, with which a person tries the program. */
export const useSample = defineStore('sample', () => {
  const host = useHost()
  const { tell } = useNotices()
  const drawing = shallowRef<JobProgress>()
  let drawer: AbortController | undefined

  /**
   * Makes a project, and begins to import the sample set into it.
   *
   * @param classNames other than those of the folders
   * @returns undefined where it was not done
   */
  async function begin(name: string, classNames: ReadonlyMap<SampleClass, string>): Promise<string | undefined> {
    drawer = new AbortController()
    drawing.value = { phase: 'samples', done: 0, total: 0 }
    try {
      const { path } = await host.ask('projects.sample', undefined, {
        signal: drawer.signal,
        tell: (progress) => {
          drawing.value = progress
        },
      })
      const project = (await host.ask('projects.create', { name })).name
      const merge = [...classNames].map(([folder, into]) => ({ into, from: [folder] }))
      await host.ask('jobs.start', { kind: 'import', project, path, layout: { merge }, hours: 'any' })
      return project
    } catch (error) {
      tell(error)
      return undefined
    } finally {
      drawing.value = undefined
    }
  }

  function stop(): void {
    drawer?.abort()
  }

  return { drawing: computed(() => drawing.value), begin, stop }
})
