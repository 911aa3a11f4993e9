import { MOST_CODED_NUMBERS, type SpectrumPlan } from '../../shared/domain/distilledSet.ts'
import { decodeSpectra, encodeSpectra, type CodeGrid } from './coding/spectraCoder.ts'
import { demand } from './refuse.ts'

/** Places that codes are counted at, over all spectra and in each class: a hundred bytes of counts each. */
const MOST_PLACES = 2 ** 22

/** Codes of spectra [classes, N_t, rc, rh, rw], entropy-coded. */
export function writeCodes(codes: Int8Array, plan: SpectrumPlan): Uint8Array {
  return encodeSpectra(codes, gridOf(plan))
}

/**
 * The codes that `bytes` hold.
 * @throws Failure 'pack-broken' when they or their places are too many, one is out of range, or bytes are left over
 */
export function readCodes(bytes: Uint8Array, plan: SpectrumPlan): Int8Array {
  const grid = gridOf(plan)
  const count = grid.classes * grid.perClass * grid.rows * grid.columns
  demand(count <= MOST_CODED_NUMBERS, `${count} coded numbers are too many`)
  const places = (grid.classes + 1) * grid.rows * grid.columns
  demand(places <= MOST_PLACES, `${places} places of coded numbers are too many`)
  const codes = decodeSpectra(bytes, grid)
  // The decoder makes something of any bytes. Coded anew, only what a writer can have written comes out the same.
  demand(Buffer.from(encodeSpectra(codes, grid)).equals(bytes), 'spectra are not coded as a pack codes them')
  return codes
}

function gridOf({ classes, ranks: { channel, height, width }, spectraPerClass }: SpectrumPlan): CodeGrid {
  return { classes, perClass: spectraPerClass, rows: channel * height, rowsPerChannel: height, columns: width }
}
