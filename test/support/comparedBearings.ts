import { countScores } from '../../main/evidence/countScores.ts'
import { agreementOf } from '../../main/evidence/choosePictures.ts'
import { goodLabels } from '../../main/evidence/inspection.ts'
import { judge } from '../../main/evidence/verdict.ts'
import type { Output } from '../../shared/contract/calls.ts'
import { FULL_SCORE, type Judged } from '../../shared/domain/answers.ts'
import type { Comparison, Confusion, Contender } from '../../shared/domain/comparison.ts'
import { sketchComparison, type ContenderSketch } from './evidenceComparison.ts'

/** How a made-up comparison came out. */
export interface BearingSketch {
  readonly classes?: readonly string[]
  /** Test pictures of each class. */
  readonly perClass?: number
  /** Part of each class that is judged rightly; the rest is taken for the class after it. */
  readonly right?: Partial<Readonly<Record<Contender, number>>>
  readonly parts?: Partial<Comparison>
  /** Without them, a threshold cannot be chosen but on the test pictures. */
  readonly withValidation?: boolean
}

const usual: Readonly<Record<Contender, number>> = { full: 0.95, pack: 0.9, random: 0.6, kMeans: 0.65, coded: 0.7 }

/** What the program answers about a comparison of three trainings. */
export interface ComparedAnswersOf {
  readonly show: Output<'comparisons.show'>
  readonly answers: Output<'comparisons.answers'>
  readonly list: Output<'comparisons.list'>
}

export function comparedBearings({
  classes = ['良品', '傷', '打痕'], perClass = 200, right = {}, parts = {}, withValidation = true,
}: BearingSketch = {}): ComparedAnswersOf {
  const shares = { ...usual, ...right }
  const sketch = (contender: Contender): ContenderSketch => {
    const confusion = confusionOf(classes.length, perClass, shares[contender])
    const accuracy = (confusion[0]?.[0] ?? 0) / (3 * perClass)
    return { accuracies: [accuracy - 0.01, accuracy, accuracy + 0.01], confusion }
  }
  const comparison = sketchComparison({
    full: sketch('full'), pack: sketch('pack'), random: sketch('random'), kMeans: sketch('kMeans'),
    coded: sketch('coded'),
  }, {
    classes, counts: { training: 900, validation: 100, test: perClass * classes.length },
    snapshot: { number: 3, fingerprint: 'c'.repeat(64), pictures: 1600 }, ...parts,
  })
  const verdict = judge(comparison)
  const madeAt = '2026-01-31T00:00:00Z'
  const run = { number: 7, packId: 2, snapshot: 3, verdict: verdict.kind, madeAt, isWhole: true }
  const pack = { id: 2, path: 'D:\\検査\\軸受.joryu', fileBytes: 330_000, madeAt: '2026-01-30T00:00:00Z', snapshot: 3 }
  const judged = judgedOf(classes.length, perClass, shares)
  const good = goodLabels(comparison)
  const both = scoresOf(judged, good)
  return {
    list: { packs: [pack], runs: [run] },
    show: {
      run,
      pack,
      evidence: {
        comparison, verdict, bytes: { originals: 9_400_000, file: 330_000 },
        seconds: { experts: 80, distill: 120, evaluate: 240, total: 450 }, testOrigin: 'given',
      },
    },
    answers: { agreement: agreementOf(judged), test: both, validation: withValidation ? both : null },
  }
}

function confusionOf(classes: number, perClass: number, share: number): Confusion {
  const right = Math.round(3 * perClass * share)
  return Array.from({ length: classes }, (_row, actual) => Array.from({ length: classes }, (_cell, predicted) =>
    predicted === actual ? right : (predicted === (actual + 1) % classes ? 3 * perClass - right : 0)))
}

function judgedOf(classes: number, perClass: number, shares: Readonly<Record<'full' | 'pack', number>>): Judged {
  const labels = Array.from({ length: classes * perClass }, (_, at) => Math.floor(at / perClass))
  const says = (share: number): Judged['full'][number] => {
    const said = labels.map((label, at) => (at % perClass < share * perClass ? label : (label + 1) % classes))
    return { classes: said, scores: said.map((label) => (label === 0 ? 0.2 : 0.8) * FULL_SCORE) }
  }
  return { labels, full: [1, 2, 3].map(() => says(shares.full)), pack: [1, 2, 3].map(() => says(shares.pack)) }
}

function scoresOf(judged: Judged, good: readonly number[]): NonNullable<Output<'comparisons.answers'>>['test'] {
  const full = countScores(judged.full, judged.labels, good)
  const pack = countScores(judged.pack, judged.labels, good)
  return full && pack ? { full, pack } : null
}
