import { listJobs, rowsVersion } from '../library/jobs/jobRows.ts'
import type { RecordMeans } from './records.ts'

/** Finds what other programs have changed of jobs, or added to them. */
export class RowWatch {
  readonly #means: Pick<RecordMeans, 'jobs' | 'publish'>
  #version: number | undefined

  constructor(means: Pick<RecordMeans, 'jobs' | 'publish'>) {
    this.#means = means
  }

  /** Tells of all rows, at first and whenever another connection has changed some. To be called now and then. */
  look(): void {
    const { jobs: { reader }, publish } = this.#means
    const version = rowsVersion(reader)
    if (version === this.#version) return
    this.#version = version
    for (const job of listJobs(reader)) publish({ kind: 'seen', job })
  }
}
