/** The part of an AbortSignal that a long computation reads: this layer knows neither DOM nor Node. */
export interface CancelSignal {
  readonly aborted: boolean
}

/** Thrown between two steps when the caller has asked to stop. It is not a failure: no sentence belongs to it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** @throws Cancelled when the signal is set */
export function throwIfCancelled(signal: CancelSignal): void {
  if (signal.aborted) throw new Cancelled()
}
