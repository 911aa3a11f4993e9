import type { SheetFormat } from '../../../shared/domain/sheetCodec.ts'
import type { SheetProbe } from '../../engine/baseline/sheetCandidates.ts'
import type { NetworkCosts } from '../../engine/costs/networkCosts.ts'
import type { SpectrumCosts } from '../../engine/costs/spectrumCosts.ts'

/** What coded contact sheets cost on this machine. */
export interface SheetCosts {
  /** Of each setting: with these, the sheets of any budget are known. */
  readonly probes: readonly SheetProbe[]
  /** Seconds in which they were probed: a comparison does the same again. */
  readonly probing: number
  /** Seconds to encode one value. */
  readonly encodedValue: Readonly<Record<SheetFormat, number>>
  /** Seconds to scale one picture. */
  readonly scaledPicture: number
}

/** What the work of a study costs on this machine. */
export interface StudyCosts {
  readonly network: NetworkCosts
  readonly spectrum: SpectrumCosts
  readonly sheet: SheetCosts
  /** Seconds in which the pictures were loaded. */
  readonly loading: number
}
