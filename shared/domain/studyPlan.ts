import type { SpectrumPlan } from './distilledSet.ts'
import type { ExecutorName } from './executorName.ts'

/** The long parts of a study, in seconds. */
export interface PhaseSeconds {
  readonly loading: number
  readonly experts: number
  readonly distilling: number
  readonly comparing: number
}

export const presetNames = ['quick', 'standard', 'thorough'] as const
export type PresetName = (typeof presetNames)[number]

/** How long a person wants to wait: about as long as a preset promises, or so many minutes. */
export type PlanWish = PresetName | { readonly minutes: number }

/** Numbers that decide how much work a study is. */
export interface StudyEffort {
  /** Side in pixels of the pictures. */
  readonly side: number
  /** Channels of the network's blocks, and how many blocks. */
  readonly width: number
  readonly depth: number
  readonly experts: number
  /** Of each expert. */
  readonly epochs: number
  readonly iterations: number
  /** Of everybody's training in the comparison. */
  readonly evaluationSteps: number
  /** Networks of each contender. */
  readonly seeds: number
}

/** What a plan gives up, and what that means. */
export type GivenUp =
  /** Pictures are shrunk to `side` where a more thorough preset keeps `other`: finer defects may vanish. */
  | { readonly kind: 'detail'; readonly side: number; readonly other: number }
  /** A narrower network than that of a more thorough preset: all numbers of the comparison are its own. */
  | { readonly kind: 'network'; readonly width: number; readonly other: number }
  /** Fewer iterations than the most thorough preset: the pack learns less. */
  | { readonly kind: 'iterations'; readonly iterations: number; readonly other: number }
  /** Fewer experts: the pack learns some of their accidents. */
  | { readonly kind: 'experts'; readonly experts: number; readonly other: number }
  /** Shortened to fit the time: `part` of the preset's work, 0 to 1. */
  | { readonly kind: 'shortened'; readonly part: number }
  /** Three networks of each contender allow wide intervals only. */
  | { readonly kind: 'seeds'; readonly seeds: number }

/** What a study would be: known before it is begun. */
export interface StudyPlan {
  readonly wish: PlanWish
  readonly preset: PresetName
  readonly effort: StudyEffort
  readonly spectrum: SpectrumPlan
  /** Most bytes of the pack's data. */
  readonly budgetBytes: number
  /** Who will compute. */
  readonly executor: ExecutorName
  readonly seconds: PhaseSeconds
  /** The same before what earlier studies took has corrected it. */
  readonly uncorrected: PhaseSeconds
  readonly memoryBytes: number
  /** While it works; the pack and the report are a small part of it. */
  readonly diskBytes: number
  /** Whether it keeps within the time that was wished for. */
  readonly inTime: boolean
  readonly givesUp: readonly GivenUp[]
}

/** Of a plan what a study follows that shall be the one that was shown. */
export interface FollowedPlan extends Pick<StudyPlan, 'preset' | 'executor' | 'seconds' | 'uncorrected'> {
  readonly effort: Pick<StudyEffort, 'experts' | 'epochs' | 'iterations' | 'evaluationSteps' | 'seeds'>
}

/** All phases together. */
export function totalOf({ loading, experts, distilling, comparing }: PhaseSeconds): number {
  return loading + experts + distilling + comparing
}

/** The same phases, in the same shares, together as long as is said. */
export function scaledTo(total: number, { loading, experts, distilling, comparing }: PhaseSeconds): PhaseSeconds {
  const scale = total / totalOf({ loading, experts, distilling, comparing })
  return {
    loading: scale * loading, experts: scale * experts, distilling: scale * distilling, comparing: scale * comparing,
  }
}

/** Seconds of a sweep whose packs take what one of them was planned to take; those of one seed share their experts. */
export function sweepSeconds(
  { loading, experts, distilling, comparing }: PhaseSeconds,
  { sizes, repeats }: { readonly sizes: number; readonly repeats: number },
): number {
  return loading + repeats * (experts + sizes * (distilling + comparing))
}

/** What a study was expected to take, without corrections, and by whom. */
export interface Expectation {
  readonly executor: string
  readonly seconds: PhaseSeconds
}
