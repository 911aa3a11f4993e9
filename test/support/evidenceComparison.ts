import type { Comparison, Confusion, ContenderResult, Contender } from '../../shared/domain/comparison.ts'
import { spreadOf } from '../../main/evidence/statistics.ts'
import { summarizeAll } from '../../main/evidence/summary.ts'
import { judge } from '../../main/evidence/verdict.ts'
import type { Judged } from '../../shared/domain/answers.ts'
import type { Evidence, KeptAnswers } from '../../shared/domain/evidence.ts'
import type { Summary } from '../../shared/domain/summary.ts'

/** What matters about one contender in a made-up comparison. */
export interface ContenderSketch {
  /** One a seed. */
  readonly accuracies: readonly number[]
  /** Over all seeds; without it, evenly right for 100 pictures of each class. */
  readonly confusion?: Confusion
  readonly pictures?: number
  readonly bytes?: number
  readonly seconds?: number
  readonly missingClasses?: number
}

/** A comparison of 200 test pictures in two classes, made of numbers that a test can check by hand. */
export function sketchComparison(
  sketches: Readonly<Record<Contender, ContenderSketch>>,
  parts: Partial<Comparison> = {},
): Comparison {
  return {
    image: { channels: 1, height: 16, width: 16 },
    classes: ['left', 'right'],
    counts: { training: 900, validation: 100, test: 200 },
    goodClasses: [],
    snapshot: null,
    leak: 'clean',
    executor: 'cpu',
    network: { width: 8, depth: 2 },
    seeds: sketches.full.accuracies.map((_, at) => at + 1),
    steps: { all: 100, full: 120, batch: 64 },
    sheet: { format: 'webp', quality: 30, height: 12, width: 12 },
    results: {
      full: resultOf(sketches.full),
      pack: resultOf(sketches.pack),
      random: resultOf(sketches.random),
      kMeans: resultOf(sketches.kMeans),
      coded: resultOf(sketches.coded),
    },
    ...parts,
  }
}

const sketch: ContenderSketch = { accuracies: [0.75, 0.75] }

const sketched = sketchComparison({
  full: { accuracies: [0.9, 0.9] }, pack: sketch, random: sketch, kMeans: sketch, coded: sketch,
})
const seconds = { experts: 1, distill: 2, evaluate: 3, total: 6 }

/** The figures of a made-up comparison. */
export const sketchSummary: Summary = summarizeAll({
  comparison: sketched, budgetBytes: 600, fileBytes: 900, seconds,
})

/** What is kept of it: its networks were asked about two test pictures, and two others. */
export const sketchKept: { readonly evidence: Evidence; readonly answers: KeptAnswers } = {
  evidence: {
    comparison: sketched,
    verdict: { ...judge(sketched), kind: 'fair' },
    bytes: { originals: 50_000, file: 900 },
    seconds,
    testOrigin: 'given',
  },
  answers: { numbers: [1, 2], test: judgedTwo(), validation: judgedTwo() },
}

/** All networks are right about the first picture; of the pack's, one is wrong about the second. */
function judgedTwo(): Judged {
  const right = { classes: [0, 1], scores: [] }
  return { labels: [0, 1], full: [right, right], pack: [right, { classes: [0, 0], scores: [] }] }
}

function resultOf(sketch: ContenderSketch): ContenderResult {
  const spread = spreadOf(sketch.accuracies)
  const total = 100 * sketch.accuracies.length
  const right = Math.round(spread.mean * total)
  const confusion = sketch.confusion ?? [[right, total - right], [total - right, right]]
  return {
    ...spread,
    accuracies: sketch.accuracies,
    confusion,
    perClass: confusion.map((row, label) => {
      const count = row.reduce((sum, value) => sum + value, 0)
      return count > 0 ? (row[label] ?? 0) / count : null
    }),
    curves: sketch.accuracies.map((accuracy) => [
      { step: 50, accuracy: accuracy / 2 },
      { step: 100, accuracy },
    ]),
    seconds: sketch.seconds ?? 10,
    bytes: sketch.bytes ?? 8192,
    pictures: sketch.pictures ?? 32,
    missingClasses: sketch.missingClasses ?? 0,
  }
}
