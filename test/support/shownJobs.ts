import type { LiveView } from '../../shared/domain/live.ts'
import type { ShownJob } from '../../renderer/stores/jobTypes.ts'

const createdAt = '2026-01-31T09:00:00Z'

/** A job as screens are told of it: a distillation of the project "gears" that waits. */
export function shownJob(id: number, more: Partial<ShownJob> = {}): ShownJob {
  return {
    id, kind: 'distill', title: `gears-${id}.joryu`, project: 'gears', state: { status: 'queued' }, position: id,
    hours: 'any', createdAt, retries: 0, workedSeconds: 0, left: {}, ...more,
  }
}

/** One that works, with as much as is said. */
export function workingJob(id: number, progress: ShownJob['progress'], more: Partial<ShownJob> = {}): ShownJob {
  return shownJob(id, { state: { status: 'running', startedAt: createdAt }, progress, ...more })
}

/** What can be seen of a job in its comparison. @param classes their names */
export function fullView(classes: readonly string[]): LiveView {
  const perClass = Math.max(1, Math.min(4, Math.floor(48 / classes.length)))
  const pictures = classes.flatMap((_, label) => Array.from({ length: perClass }, () => label))
  const curve = Array.from({ length: 60 }, (_, at) => ({
    iteration: at + 1, distance: 0.4 + 0.6 * Math.exp(-at / 20) + 0.02 * Math.sin(at), guideLoss: null,
  }))
  const learned = (most: number): NonNullable<LiveView['learning']['full']> =>
    [10, 20, 40, 80, 160].map((step, at) => ({ step, accuracy: most * (1 - 0.5 ** (at + 1)) }))
  return {
    number: 7, iteration: 60, iterations: 60, curve, classes,
    pictures: pictures.map((label, png) => ({ png, label })),
    spectra: pictures.map((label, at) => ({ png: pictures.length + at, label })),
    learning: { full: learned(0.98), pack: learned(0.93), random: learned(0.7), coded: learned(0.8) },
  }
}
