import type { Rate } from './verdict.ts'

/** z of a two-sided 95 % interval of the normal distribution. */
const Z = 1.959964

/** 95 % interval of a rate that was seen in `count` cases (Wilson, 1927): honest at 0 and 1 and for few cases. */
export function wilsonInterval(rate: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1]
  const square = Z ** 2 / count
  const center = (rate + square / 2) / (1 + square)
  const half = (Math.sqrt((rate * (1 - rate)) / count + square / (4 * count)) * Z) / (1 + square)
  return [Math.max(0, center - half), Math.min(1, center + half)]
}

/**
 * A rate over the looks of several networks at the same pictures: the interval counts each picture once.
 * @param looks of all networks
 * @param networks at least one
 */
export function rateOf(cases: number, looks: number, networks: number): Rate {
  const rate = looks === 0 ? 0 : cases / looks
  const count = looks / networks
  return { rate, interval: wilsonInterval(rate, count), count }
}
