import { presetNames, type GivenUp, type PresetName, type StudyEffort } from '../../../shared/domain/studyPlan.ts'
import { effortOf, mostSideOf } from '../presets.ts'

/** Networks of each contender that make intervals narrow. */
const MANY_SEEDS = 5

/**
 * What a plan gives up against the most thorough preset.
 * @param part of the preset's work that was left to fit the time, 0 to 1
 * @param mostSide the largest side that any preset would take: that which was asked for, or which a project keeps
 */
export function givesUp(
  preset: PresetName,
  { side, width, experts, iterations, seeds }: StudyEffort,
  { part, mostSide }: { readonly part: number; readonly mostSide: number },
): readonly GivenUp[] {
  const most = effortOf('thorough')
  const next = presetNames[presetNames.indexOf(preset) + 1]
  const other = next && Math.min(mostSideOf(next), mostSide)
  const given: (GivenUp | undefined)[] = [
    // Pictures that stayed below the preset's side are as large as they are.
    other !== undefined && other > side && side === mostSideOf(preset) ? { kind: 'detail', side, other } : undefined,
    part < 1 ? { kind: 'shortened', part } : undefined,
    width < most.width ? { kind: 'network', width, other: most.width } : undefined,
    experts < most.experts ? { kind: 'experts', experts, other: most.experts } : undefined,
    iterations < most.iterations ? { kind: 'iterations', iterations, other: most.iterations } : undefined,
    seeds < MANY_SEEDS ? { kind: 'seeds', seeds } : undefined,
  ]
  return given.filter((one) => one !== undefined)
}
