import type { Finding } from '../../../../shared/domain/finding.ts'
import type { MeasuredSet } from '../measurements.ts'
import { median } from '../statistics.ts'

/** A thin frame around a tenth of a picture's side covers as much, a part of all pixels. */
const leastDrawn = 0.001

/** Where ordinary pictures of a set have pure colors, the parts have, and marks cannot be told from them. */
const mostUsual = 0.0002

/** Pictures in which a result seems to be drawn: frames and words in a pure color that the set does not have. */
export function checkDrawnOn({ pictures }: MeasuredSet): readonly Finding[] {
  const shares = pictures.map(({ pureColor }) => pureColor)
  if (!(median(shares) <= mostUsual)) return []
  const drawn = [...shares.keys()].filter((at) => (shares[at] ?? 0) >= leastDrawn)
    .sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
  return drawn.length > 0 ? [{ code: 'drawn-on', sureness: 'likely', pictures: drawn }] : []
}
