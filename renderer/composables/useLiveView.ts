import { shallowRef, watch, type ShallowRef } from 'vue'
import { useJobs, type LiveView } from '../stores/jobs.ts'
import type { ShownJob } from '../stores/jobTypes.ts'

/** What can be seen of a job, as it grows; undefined until something can. */
export function useLiveView(job: () => ShownJob): Readonly<ShallowRef<LiveView | undefined>> {
  const { view } = useJobs()
  const seen = shallowRef<LiveView>()

  // Its end writes the last of them.
  watch(() => [job().id, job().progress?.live, job().state.status] as const, async ([id, number], before) => {
    if (before?.[0] !== id) seen.value = undefined
    const fetched = number === undefined ? undefined : await view(id)
    // Of several that come while one is fetched, the newest of this very job is shown at the end.
    if (id !== job().id || fetched === undefined || fetched.number < (seen.value?.number ?? 1)) return
    seen.value = fetched
  }, { immediate: true })

  return seen
}
