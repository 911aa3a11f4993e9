import type { CurvePoint } from '../../../shared/domain/comparison.ts'
import type { Normalization } from '../../../shared/domain/distilledSet.ts'
import type { JobProgress } from '../../../shared/domain/job.ts'
import { emptyView, type LiveView } from '../../../shared/domain/live.ts'
import type { DistillInputs } from '../../engine/distillInputs.ts'
import type { DistillEvent } from '../../engine/distillProgress.ts'
import { measureNormalization } from '../../engine/network/normalization.ts'
import { meanOf } from '../../evidence/statistics.ts'
import type { CompareProgress } from '../../evidence/trackSteps.ts'
import { readView, writeView } from './liveFiles.ts'
import { drawLive, type LivePictures } from './livePictures.ts'

/** Seconds between two views, at least. */
const EVERY = 3

/** The most of a job's time that views may take. */
const MOST_SHARE = 0.01

/** Points of a curve: more than a screen has room for. */
const MOST_POINTS = 400

type Iteration = Extract<DistillEvent, { readonly kind: 'iteration' }>

/** Shows in files what a job learns, while it learns. What only shows never stops the job. */
export class Live {
  readonly #folder: string
  readonly #now: () => number
  #view: LiveView
  #normalization: Normalization | undefined
  #dueAt = -Infinity
  /** Networks of the comparison that are in the view. */
  #seenRuns = 0

  /**
   * Goes on from what an earlier run of the job has shown.
   * @param now seconds since any fixed moment
   */
  static async open(folder: string, now: () => number): Promise<Live> {
    return new Live(folder, now, (await readView(folder)) ?? emptyView)
  }

  private constructor(folder: string, now: () => number, view: LiveView) {
    this.#folder = folder
    this.#now = now
    this.#view = view
  }

  /** Progress with the number of the newest view. */
  numbered({ phase, done, total, pack }: JobProgress): JobProgress {
    const { number } = this.#view
    return { phase, done, total, ...(pack && { pack }), ...(number > 0 && { live: number }) }
  }

  /** To be called after every iteration. */
  async learned(step: Iteration, { plan, training }: Pick<DistillInputs, 'plan' | 'training'>): Promise<void> {
    const { iteration, iterations } = step
    // Of several packs that a job makes, this may be the next one.
    const learning = iteration === 1 ? {} : this.#view.learning
    const { classes } = training
    this.#view = { ...this.#view, iteration, iterations, curve: withPoint(this.#view.curve, step), classes, learning }
    if (iteration < iterations && this.#now() < this.#dueAt) return
    await this.#show(() => {
      this.#normalization ??= measureNormalization(training)
      return drawLive(step, plan, this.#normalization)
    })
  }

  /** To be called whenever networks may have been measured. */
  async compared({ runs }: CompareProgress): Promise<void> {
    const count = Object.values(runs).flat().length
    if (count === this.#seenRuns) return
    this.#seenRuns = count
    this.#view = { ...this.#view, learning: learningOf(runs) }
    if (this.#now() >= this.#dueAt) await this.#show()
  }

  /** The curves as they are, for the run that goes on from here and for who looks later: no view was due since. */
  async showLast(): Promise<void> {
    const { curve, learning } = this.#view
    if (curve.length > 0 || Object.keys(learning).length > 0) await this.#show()
  }

  async #show(draw?: () => Promise<LivePictures>): Promise<void> {
    const startedAt = this.#now()
    try {
      const { pngs = [], ...drawn } = (await draw?.()) ?? {}
      const view = { ...this.#view, ...drawn, number: this.#view.number + 1 }
      await writeView(this.#folder, view, pngs)
      this.#view = view
    } catch {
      // On a full disk, the next may find room.
    }
    const spent = this.#now() - startedAt
    this.#dueAt = this.#now() + Math.max(EVERY, spent / MOST_SHARE)
  }
}

/** The curve with one more point behind those before it, thinned to few that are evenly spread. */
function withPoint(
  curve: LiveView['curve'],
  { iteration, iterations, distance, guideLoss }: Iteration,
): LiveView['curve'] {
  const stride = Math.ceil(iterations / MOST_POINTS)
  // A run that goes on from a checkpoint comes by some iterations once more.
  const before = curve.filter((point) => point.iteration < iteration && point.iteration % stride === 0)
  return [...before, { iteration, distance, guideLoss: guideLoss ?? null }]
}

function learningOf(runs: CompareProgress['runs']): LiveView['learning'] {
  const measured = Object.entries(runs).filter(([, ofContender]) => ofContender.length > 0)
  return Object.fromEntries(measured.map(([contender, ofContender]) =>
    [contender, meanCurve(ofContender.map(({ evaluation }) => evaluation.curve))]))
}

/** Mean over networks that were looked at after the same steps. */
function meanCurve(curves: readonly (readonly CurvePoint[])[]): readonly CurvePoint[] {
  const [first = []] = curves
  return first.map(({ step }, at) => ({ step, accuracy: meanOf(curves.map((curve) => curve[at]?.accuracy ?? 0)) }))
}
