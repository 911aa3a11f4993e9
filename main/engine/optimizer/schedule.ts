/** Cosine from 1 at the first step to 0 after the last (Loshchilov and Hutter, 2017, without restarts). */
export function cosine(step: number, steps: number): number {
  return 0.5 * (1 + Math.cos((Math.PI * step) / steps))
}
