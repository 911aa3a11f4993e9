import type { Caution } from '../../../shared/domain/verdict.ts'
import type { Evidence } from '../../stores/comparisons.ts'
import type { Step } from '../step.ts'
import { ENOUGH_KEPT } from './verdictReasons.ts'

/** What to try, and where that is done; on this screen where no step is named. */
export interface Advice {
  readonly key:
    | 'leaking' | 'unchecked' | 'learnsLittle' | 'behind' | 'lost' | 'larger' | 'level' | 'good' | 'seeds' | 'tests'
  readonly step: Step | undefined
}

/** What a verdict and its cautions ask for, the most urgent first. */
export function adviceFor({ verdict }: Pick<Evidence, 'verdict'>): readonly Advice[] {
  const { kind, cautions, ahead, behind, lostClasses, inspection, retained } = verdict
  const says = (...names: readonly Caution[]): boolean => names.some((name) => cautions.includes(name))
  const isBehind = Object.values(behind).some(Boolean)
  const isLevel = kind === 'fair' && Object.values(ahead).some((isAhead) => !isAhead)
  const all: readonly (readonly [boolean, Advice])[] = [
    [says('leaking'), { key: 'leaking', step: 'check' }],
    [says('leak-unchecked', 'folder-unchecked'), { key: 'unchecked', step: 'check' }],
    [says('full-learns-little'), { key: 'learnsLittle', step: 'check' }],
    [isBehind, { key: 'behind', step: 'size' }],
    [lostClasses.length > 0, { key: 'lost', step: 'size' }],
    [!isBehind && lostClasses.length === 0 && retained < ENOUGH_KEPT, { key: 'larger', step: 'size' }],
    [isLevel, { key: 'level', step: 'size' }],
    [inspection === null, { key: 'good', step: 'pictures' }],
    [says('few-seeds', 'wide-interval'), { key: 'seeds', step: undefined }],
    [says('few-test-pictures', 'few-defects'), { key: 'tests', step: 'pictures' }],
  ]
  return all.filter(([applies]) => applies).map(([, advice]) => advice)
}
