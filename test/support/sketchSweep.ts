import type { MeasuredSize, Sweep, SweepResult } from '../../shared/domain/sweep.ts'

function around(mean: number, pictures: number): SweepResult {
  return { mean, sd: 0.01, ci95: [mean - 0.02, mean + 0.02], pictures }
}

/** A pack whose networks lie two points around a mean, and what else fits into its bytes. */
export function sketchSize(budgetBytes: number, seed: number, mean: number): MeasuredSize {
  return {
    budgetBytes, seed, file: `${budgetBytes}-${seed}.joryu`, packBytes: budgetBytes - 3, fileBytes: 3 * budgetBytes,
    pictures: budgetBytes / 10, pack: around(mean, 1), coded: around(mean - 0.1, 2), random: around(mean - 0.3, 3),
  }
}

/** A sweep that nobody has made. */
export const sketchSweep: Sweep = {
  data: { train: 900, validation: 100, classes: 4, bytes: 1_024_000 },
  snapshot: { number: 3, fingerprint: `12345678${'9'.repeat(56)}`, pictures: 1200 },
  seeds: { split: 7, networks: [7, 8, 9] },
  executor: 'onnx',
  full: around(0.953, 900),
  points: [
    { budgetBytes: 200, seed: 7, problem: { code: 'budget-too-small', bytes: 200, needed: 450 } },
    sketchSize(4096, 7, 0.8), sketchSize(4096, 8, 0.82), sketchSize(16_384, 7, 0.9),
  ],
  seconds: { experts: 12, distill: 34, evaluate: 56 },
}
