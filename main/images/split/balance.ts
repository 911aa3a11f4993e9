import type { BondedGroup } from './bondedGroups.ts'
import { wishedOf } from './wished.ts'

/** Groups that count the same in the same classes. */
export interface Kind {
  readonly name: string
  readonly counts: readonly { readonly className: string; readonly count: number }[]
  readonly members: readonly BondedGroup[]
}

/** One group of a kind, by the kind's index, to the test pictures or back. */
interface Step {
  readonly kind: number
  readonly by: 1 | -1
}

/** How many groups of each kind are tested on, and how far the classes are from their shares. */
export interface Balance {
  readonly chosen: readonly number[]
  /** Of the steps that make the error smaller, one that moves the fewest pictures: what was drawn stays if it can. */
  readonly nextStep: () => Step | undefined
  readonly take: (step: Step) => void
}

interface ClassState {
  readonly all: number
  readonly groups: number
  readonly wished: number
  tested: number
}

/** Worse than any share that is missed: a class of several groups that one side lacks. */
const lackError = 10

/** Sums of fractions differ by their rounding. */
const leastGain = 1e-9

/**
 * Begins with a share of the groups of each kind, but of those that are larger than a class's share with none.
 * @param draw a number in [0, 1) for each kind: it rounds that share, so that over seeds no kind is favored
 */
export function createBalance(kinds: readonly Kind[], share: number, draw: (kind: string) => number): Balance {
  const classes = classesOf(kinds, share)
  const isTooLarge = ({ counts }: Kind): boolean =>
    counts.some(({ className, count }) => count > (classes.get(className)?.wished ?? 0))
  const chosen = kinds.map((kind) =>
    isTooLarge(kind) ? 0 : Math.floor(share * kind.members.length + draw(kind.name)))
  const move = ({ kind, by }: Step): void => {
    for (const { className, count } of kinds[kind]?.counts ?? []) {
      const state = classes.get(className)
      if (state) state.tested += by * count
    }
  }
  chosen.forEach((times, kind) => {
    for (let time = 0; time < times; time += 1) move({ kind, by: 1 })
  })
  const gainOf = ({ kind, by }: Step): number => (kinds[kind]?.counts ?? []).reduce((sum, { className, count }) => {
    const state = classes.get(className)
    return state ? sum + errorOf(state, state.tested) - errorOf(state, state.tested + by * count) : sum
  }, 0)
  return {
    chosen,
    nextStep: () => {
      let next: Step | undefined
      for (const step of possibleSteps(kinds, chosen)) {
        const isSmaller = next === undefined || picturesOf(kinds, step) < picturesOf(kinds, next)
        if (isSmaller && gainOf(step) > leastGain) next = step
      }
      return next
    },
    take: (step) => {
      chosen[step.kind] = (chosen[step.kind] ?? 0) + step.by
      move(step)
    },
  }
}

function picturesOf(kinds: readonly Kind[], { kind }: Step): number {
  return kinds[kind]?.members[0]?.length ?? 0
}

function* possibleSteps(kinds: readonly Kind[], chosen: readonly number[]): Generator<Step> {
  for (const [kind, { members }] of kinds.entries()) {
    const times = chosen[kind] ?? 0
    if (times < members.length) yield { kind, by: 1 }
    if (times > 0) yield { kind, by: -1 }
  }
}

function classesOf(kinds: readonly Kind[], share: number): ReadonlyMap<string, ClassState> {
  const sizes = new Map<string, { all: number; groups: number }>()
  for (const { counts, members } of kinds) {
    for (const { className, count } of counts) {
      const size = sizes.get(className) ?? { all: 0, groups: 0 }
      sizes.set(className, { all: size.all + count * members.length, groups: size.groups + members.length })
    }
  }
  return new Map([...sizes].map(([className, { all, groups }]) => [
    className, { all, groups, wished: groups > 1 ? wishedOf(all, share) : 0, tested: 0 },
  ]))
}

/** As a part of the class: of few pictures each counts more. */
function errorOf({ all, groups, wished }: ClassState, tested: number): number {
  const lacks = groups > 1 && (tested === 0 || tested === all)
  return Math.abs(tested - wished) / all + (lacks ? lackError : 0)
}
