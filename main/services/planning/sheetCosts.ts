import type { TrainingSplit } from '../../../shared/domain/pictures.ts'
import type { SheetCodec, SheetFormat } from '../../../shared/domain/sheetCodec.ts'
import { createStream } from '../../../shared/stream.ts'
import { probeSheets } from '../../engine/baseline/sheetCandidates.ts'
import { sheetSource } from '../../evidence/material.ts'
import { secondsIn, type Span } from '../../evidence/trackSteps.ts'
import { createSheetCodec } from '../../images/sheetCodec.ts'
import { runSteps, type Work } from '../work.ts'
import type { SheetCosts } from './costs.ts'

/** Probes the sheets of some pictures as a comparison does, and times what it takes. @throws Cancelled */
export async function measureSheetCosts(
  training: TrainingSplit,
  formats: readonly SheetFormat[],
  { now, signal }: Pick<Work, 'now' | 'signal'>,
): Promise<SheetCosts> {
  const spent: Spent = { webp: [], avif: [], scaling: [] }
  const source = sheetSource({ codec: timed(createSheetCodec(), spent, now), training }, createStream(1))
  const startedAt = now()
  const probes = await runSteps(probeSheets(source, formats), signal, () => {})
  return {
    probes,
    probing: now() - startedAt,
    encodedValue: { webp: secondsPerThing(spent.webp), avif: secondsPerThing(spent.avif) },
    scaledPicture: secondsPerThing(spent.scaling),
  }
}

/** When so many values were encoded, or pictures scaled. */
interface TimedPiece extends Span {
  readonly things: number
}

type Spent = Readonly<Record<SheetFormat | 'scaling', TimedPiece[]>>

/** Pieces that are at work at the same time share it. */
function secondsPerThing(pieces: readonly TimedPiece[]): number {
  const things = pieces.reduce((sum, piece) => sum + piece.things, 0)
  return things === 0 ? 0 : secondsIn(pieces) / things
}

function timed(codec: SheetCodec, spent: Spent, now: () => number): SheetCodec {
  async function time<Result>(what: keyof Spent, things: number, work: () => Promise<Result>): Promise<Result> {
    const from = now()
    const result = await work()
    spent[what].push({ from, to: now(), things })
    return result
  }
  return {
    ...codec,
    encode: (...given) => time(given[4], given[0].length, () => codec.encode(...given)),
    resize: (...given) => time('scaling', 1, () => codec.resize(...given)),
  }
}
