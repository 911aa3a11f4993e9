import { partsOf } from './names.ts'
import { propose } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { splitFiles } from './splitFolders.ts'

/** What MVTec calls parts without a defect, and where it keeps the outlines of defects. */
const normalName = 'good'
const masks = 'ground_truth'

/**
 * The layout of MVTec AD: good parts alone in `train`, good parts and each kind of defect in `test`, outlines of
 * defects in `ground_truth`. That split is for methods that never see a defect. A classifier must see some, so the
 * split is given up, and a new one is drawn from all the pictures.
 */
export function proposeMvtec(paths: readonly string[]): readonly Proposal[] {
  const files = splitFiles(paths)
  const namesIn = (isTest: boolean): ReadonlySet<string> =>
    new Set(files.filter(({ split }) => (split === 'test') === isTest).map(({ className }) => className))
  const [training, test] = [namesIn(false), namesIn(true)]
  const defects = [...test].filter((name) => name !== normalName).length
  if (training.size !== 1 || !training.has(normalName) || defects === 0) return []
  return propose(paths, {
    reason: { layout: 'mvtec', normal: normalName, defects },
    files: files.map(({ at, className }) => ({ at, className })),
    why: (path) => (partsOf(path)[0]?.toLowerCase() === masks ? 'mask' : 'outside'),
  })
}
