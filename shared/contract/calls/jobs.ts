import { z } from 'zod'
import { jobWishes } from '../../domain/job.ts'
import { liveView } from '../../domain/live.ts'
import { call } from '../call.ts'
import { list, name, nothing, number, ofProject, packPath, path } from '../shapes/basic.ts'
import { hours, job } from '../shapes/job.ts'
import { language } from '../shapes/language.ts'
import { layoutWish } from '../shapes/layout.ts'
import { fit, side } from '../shapes/library.ts'
import { problem } from '../shapes/problem.ts'
import {
  augmentation, budget, executorWish, followedPlan, making, MOST_BUDGETS, ofSnapshot, preset, seeds,
} from '../shapes/recipe.ts'

/** What every comparison is told: its report stands beside the pack. */
const comparing = { executor: executorWish, seeds, language }

/** Pictures of a project into a pack, and the comparison of it. Without a path, the pack stands in the data folder. */
const distill = z.strictObject({
  kind: z.literal('distill'),
  ...ofSnapshot,
  ...making,
  ...comparing,
  packPath: packPath.exactOptional(),
  budget,
  augmentation,
  hours,
  /** Its executor counts, whatever is wished for. */
  plan: followedPlan.exactOptional(),
})

/** A pack that is there, compared with the pictures of a project. */
const compare = z.strictObject({ kind: z.literal('compare'), ...ofSnapshot, packPath, ...comparing, preset, hours })

/** Packs of several sizes, and how much each keeps. They stand in the data folder. */
const sweep = z.strictObject({
  kind: z.literal('sweep'),
  ...ofSnapshot,
  ...making,
  ...comparing,
  budgets: z.array(budget).min(1).max(MOST_BUDGETS),
  /** Packs of each size. */
  repeats: z.int().min(1).max(10),
  augmentation,
  hours,
  /** Of one of the sizes: each is made so. */
  plan: followedPlan.exactOptional(),
})

/** The files of a folder, a ZIP file or a list into a project, which is made where there is none. */
const importing = z.strictObject({
  kind: z.literal('import'),
  ...ofProject,
  path,
  layout: layoutWish.exactOptional(),
  size: side.exactOptional(),
  fit: fit.exactOptional(),
  hours,
})

/** The check of a project, as 'checks.run' does at once. */
const inspect = z.strictObject({ kind: z.literal('inspect'), ...ofProject, hours })

/** A job that is to be. */
const newJob = z.discriminatedUnion('kind', [distill, compare, sweep, importing, inspect])

/** All jobs as they are after the news with that number: a screen listens first, asks then, and passes older news. */
const snapshot = z.strictObject({
  newsNumber: z.int().nonnegative(),
  jobs: list(job),
  /** Why jobs cannot be written at the moment. */
  stuck: problem.exactOptional(),
})

/** Before all jobs, behind all, or right before one. */
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['first', 'last']) }),
  z.strictObject({ kind: z.literal('before'), beforeId: number }),
])

const started = z.strictObject({ id: number, title: name })

const ofJob = { id: number }

export const jobCalls = {
  'jobs.list': call(nothing, snapshot),
  'jobs.start': call(newJob, started),
  /** Puts the very work behind all jobs that a cancelled or failed job was asked for. */
  'jobs.repeat': call(z.strictObject(ofJob), started),
  /** What can be seen of a job: its pictures are at `previewAddress`. Of those that ended, the newest keep it. */
  'jobs.live': call(z.strictObject(ofJob), liveView),
  /** Says what is wanted of a job. It is heard within a second. */
  'jobs.wish': call(z.strictObject({ ...ofJob, wish: z.enum(jobWishes) }), nothing),
  'jobs.place': call(z.strictObject({ ...ofJob, place }), nothing),
  /** Says when a job may work, from now on. */
  'jobs.hours': call(z.strictObject({ ...ofJob, hours }), nothing),
} as const
