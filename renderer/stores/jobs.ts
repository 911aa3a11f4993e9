import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import type { Problem } from '../../shared/errors.ts'
import { endings } from './endings.ts'
import { createFollower } from './follow.ts'
import { createJobWishes } from './jobWishes.ts'
import type { NumberedNews, ShownJob } from './jobTypes.ts'
import { useNotices } from './notices.ts'
import { paceOf, watched, type Pace, type Watched } from './pace.ts'
import { useHost } from './useHost.ts'

export type LiveView = Output<'jobs.live'>

/** All jobs, as they are at the moment. */
export const useJobs = defineStore('jobs', () => {
  const host = useHost()
  const { show, tell } = useNotices()
  const jobs = shallowRef<readonly ShownJob[]>([])
  const stuck = shallowRef<Problem>()
  const seen = shallowRef<ReadonlyMap<number, Watched>>(new Map())

  const follower = createFollower({
    takeSnapshot: () => host.ask('jobs.list', undefined),
    show: (known) => {
      for (const job of endings(jobs.value, known.jobs)) show({ kind: 'ended', job })
      jobs.value = known.jobs
      stuck.value = known.stuck
    },
    fail: tell,
  })

  function hear(told: NumberedNews): void {
    const { news } = told
    if (news.kind === 'progress') {
      const { jobId, progress } = news
      seen.value = new Map(seen.value).set(jobId, watched(seen.value.get(jobId), progress, performance.now() / 1000))
    }
    follower.hear(told)
  }

  // Listened to first: what happens while all jobs are asked for is not missed.
  onScopeDispose(host.listen('jobs.news', hear))
  onScopeDispose(host.watch((connection) => {
    if (connection === 'open') follower.begin()
  }))

  function paceOfJob({ id, progress, state }: ShownJob): Pace | undefined {
    const marks = seen.value.get(id)
    if (state.status !== 'running' || progress === undefined || marks?.phase !== progress.phase) return undefined
    return paceOf(marks, progress.total)
  }

  /** What can be seen of a job at work; undefined where nothing can, for whatever reason: it only decorates. */
  async function view(id: number): Promise<LiveView | undefined> {
    return host.ask('jobs.live', { id }).catch(() => undefined)
  }

  return {
    jobs: computed(() => jobs.value),
    stuck: computed(() => stuck.value),
    paceOfJob,
    view,
    ...createJobWishes(host, tell),
  }
})
