import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { DecisionKind } from '../../../../shared/domain/decision.ts'
import type { FindingCode } from '../../../../shared/domain/finding.ts'
import { useChecks, type FoundPicture } from '../../../stores/checks.ts'
import { useDecisions } from '../../../stores/decisions.ts'

/** Pictures that are reviewed in one go: as many as cross at once. */
const MOST_REVIEWED = 1000

/** A picture under review. */
export interface Reviewed extends FoundPicture {
  /** What was decided of it since the window was opened. */
  readonly decided: DecisionKind | undefined
}

/** The pictures of a finding, one after another. */
export interface Review {
  /** Undefined until they have come. */
  readonly pictures: Readonly<ShallowRef<readonly Reviewed[] | undefined>>
  readonly at: Readonly<ShallowRef<number>>
  readonly current: ComputedRef<Reviewed | undefined>
  /** Copies of the one that is looked at. */
  readonly group: ComputedRef<readonly Reviewed[]>
  readonly hasMore: boolean
  readonly canUndo: ComputedRef<boolean>
  readonly go: (to: number) => void
  readonly decide: (kind: DecisionKind) => Promise<boolean>
  /** Decides of all that are left. */
  readonly decideAll: (kind: DecisionKind) => Promise<boolean>
  readonly undo: () => Promise<boolean>
}

/** What was shown before a step, and where. */
interface Before {
  readonly pictures: readonly Reviewed[]
  readonly at: number
}

/** @param count of all pictures of the finding */
export function useReview(project: string, code: FindingCode, count: number): Review {
  const checks = useChecks()
  const decisions = useDecisions()
  const pictures = shallowRef<readonly Reviewed[]>()
  const at = shallowRef(0)
  /** Undefined where all were decided at once: then they are asked for anew. */
  const steps = shallowRef<readonly (Before | undefined)[]>([])
  const current = computed(() => pictures.value?.[at.value])
  const group = computed(() => groupOf(current.value, pictures.value ?? []))

  async function load(): Promise<void> {
    const found = await checks.pictures(project, code, 0, MOST_REVIEWED)
    pictures.value = found.map((picture) => ({ ...picture, decided: undefined }))
    at.value = 0
  }

  /** Marks what was decided, so that nothing jumps away under the eye. */
  function mark(kind: DecisionKind, meant: readonly Reviewed[]): void {
    const shown = pictures.value ?? []
    steps.value = [...steps.value, { pictures: shown, at: at.value }]
    pictures.value = shown.map((picture) => (meant.includes(picture) ? { ...picture, decided: kind } : picture))
    const next = pictures.value.findIndex(({ decided }, index) => index > at.value && decided === undefined)
    if (next >= 0) at.value = next
  }

  async function decide(kind: DecisionKind): Promise<boolean> {
    const picture = current.value
    if (picture === undefined) return false
    // That copies are no problem is said of all of them.
    const meant = kind === 'quarantine' || group.value.length === 0 ? [picture] : group.value
    const isDone = await decisions.decide({ project, kind, code, pictures: [picture.name] })
    if (isDone) mark(kind, meant)
    return isDone
  }

  async function decideAll(kind: DecisionKind): Promise<boolean> {
    if (!(await decisions.decide({ project, kind, code, pictures: 'all' }))) return false
    steps.value = [...steps.value, undefined]
    await load()
    return true
  }

  async function undo(): Promise<boolean> {
    const last = steps.value.at(-1)
    if (!(await decisions.undo(project))) return false
    steps.value = steps.value.slice(0, -1)
    if (last === undefined) await load()
    else ({ pictures: pictures.value, at: at.value } = last)
    return true
  }

  void load()
  const go = (to: number): void => {
    at.value = Math.min(Math.max(to, 0), Math.max(0, (pictures.value?.length ?? 0) - 1))
  }
  const canUndo = computed(() => steps.value.length > 0)
  return { pictures, at, current, group, hasMore: count > MOST_REVIEWED, canUndo, go, decide, decideAll, undo }
}

/** Copies of a picture, with itself; none where it is no copy. */
function groupOf(picture: Reviewed | undefined, pictures: readonly Reviewed[]): readonly Reviewed[] {
  return picture?.group === undefined ? [] : pictures.filter(({ group }) => group === picture.group)
}
