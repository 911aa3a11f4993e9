import { z } from 'zod'
import { asked } from '../../domain/answers.ts'
import { call } from '../call.ts'
import { count, instant, list, number, ofProject, page, path, portion, text } from '../shapes/basic.ts'
import { evidence, verdictKind } from '../shapes/comparison.ts'
import { shown } from '../shapes/library.ts'

/** A comparison of a pack on a snapshot. */
const run = z.strictObject({
  number,
  packId: number,
  snapshot: number,
  verdict: verdictKind,
  madeAt: instant,
  /** Whether its numbers and pictures can be shown. Older ones have figures alone: the pack is to be compared again. */
  isWhole: z.boolean(),
})

const pack = z.strictObject({
  id: number, path, fileBytes: count, madeAt: instant, snapshot: number.exactOptional(),
  budgetBytes: count.exactOptional(),
})

const result = z.strictObject({ mean: portion, ci95: z.tuple([portion, portion]) })

const scoreCounts = z.strictObject({
  networks: number, defects: number, goods: number, defectsBelow: list(count), goodsBelow: list(count),
})
const bothCounts = z.strictObject({ full: scoreCounts, pack: scoreCounts })

const answers = z.strictObject({
  /** Pictures that most networks of both sides, of one, or of none judge rightly. */
  agreement: z.strictObject({ both: count, onlyFull: count, onlyPack: count, neither: count }),
  /** Scores below each of `thresholds`; null where no class is of good parts, or none of defects. */
  test: bothCounts.nullable(),
  /** The same of pictures that were held out for choices: a threshold is chosen by them. */
  validation: bothCounts.nullable(),
})

const by = z.enum(asked)
const label = count.max(255)

/** Which test pictures are wanted: labels are places in the list of classes. */
const wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cell'), by, actual: label, predicted: label }),
  z.strictObject({ kind: z.literal('missed'), by }),
  z.strictObject({ kind: z.literal('overkill'), by }),
  z.strictObject({ kind: z.literal('only-full') }),
  z.strictObject({ kind: z.literal('only-pack') }),
])

const judgedPicture = z.strictObject({
  number,
  name: path,
  actual: label,
  /** What each network took it for, in the order of the seeds. */
  full: list(label),
  pack: list(label),
  /** Mean score of being defective, 0 to 1, where a class is of good parts. */
  scores: z.strictObject({ full: portion, pack: portion }).exactOptional(),
  ...shown,
})

const ofRun = { ...ofProject, run: number }

export const comparisonCalls = {
  /** The packs of a project and their comparisons, the last first. */
  'comparisons.list': call(z.strictObject(ofProject), z.strictObject({ packs: list(pack), runs: list(run) })),
  'comparisons.show': call(z.strictObject(ofRun), z.strictObject({
    run,
    pack,
    evidence: evidence.exactOptional(),
    /** Of one that is not whole, where they are known. */
    figures: z.strictObject({ seeds: list(count), full: result, pack: result }).exactOptional(),
    /** Its report, and the job that has left it. Absent where there is none any more. */
    report: z.strictObject({ job: number, path }).exactOptional(),
  })),
  /** What its networks said of single pictures, counted; null where that is not kept. */
  'comparisons.answers': call(z.strictObject(ofRun), answers.nullable()),
  /** Some test pictures, those first that most networks judge so: `after` counts them. */
  'comparisons.pictures': call(
    z.strictObject({ ...ofRun, wish, ...page }),
    z.strictObject({ total: count, classes: list(text), pictures: list(judgedPicture) }),
  ),
} as const
