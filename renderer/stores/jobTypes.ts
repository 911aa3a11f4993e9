import type { Output } from '../../shared/contract/calls.ts'
import type { Payload } from '../../shared/contract/events.ts'

export type JobsSnapshot = Output<'jobs.list'>
/** A job as a screen shows it. */
export type ShownJob = JobsSnapshot['jobs'][number]
export type NumberedNews = Payload<'jobs.news'>
