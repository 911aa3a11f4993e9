import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import type { Output } from '../../../../shared/contract/calls.ts'
import type { ProjectRun } from '../../../library/repositories/runs.ts'
import { reportOfComparison } from '../../../services/comparisonReport.ts'
import { countAnswers, listComparisons, listJudged, showComparison } from '../../../services/comparisons.ts'
import { jobsOf } from '../../../services/jobs/jobs.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'

export function comparisonHandlers(inLibrary: InLibrary, dataFolder: string): HandlersOf<'comparisons'> {
  return {
    'comparisons.list': ({ project }) => inLibrary(({ reader }) => {
      const { packs, runs } = listComparisons(reader, project, MOST_LISTED)
      return { packs: packs.map(shownPack), runs: runs.map(shownRun) }
    }),
    'comparisons.show': async ({ project, run: number }) => {
      const { run, pack, evidence, allMadeAt } = await inLibrary(({ reader }) =>
        showComparison(reader, project, number))
      const figures = evidence === undefined && run.figures && shownFigures(run.figures)
      const noted = { packPath: pack.path, madeAt: run.madeAt, allMadeAt }
      const report = reportOfComparison(noted, await jobsOf(dataFolder))
      return {
        run: shownRun(run), pack: shownPack(pack), ...(evidence && { evidence }), ...(figures && { figures }),
        ...(report && { report }),
      }
    },
    'comparisons.answers': ({ project, run }) => inLibrary(({ reader }) => countAnswers(reader, project, run)),
    'comparisons.pictures': ({ project, run, wish, ...page }) =>
      inLibrary(({ reader }) => listJudged(reader, project, { run, wish }, page)),
  }
}

type Comparisons = Output<'comparisons.list'>

function shownRun({ number, packId, snapshot, verdict, madeAt, isWhole }: ProjectRun): Comparisons['runs'][number] {
  return { number, packId, snapshot, verdict, madeAt, isWhole }
}

type Pack = Comparisons['packs'][number]
type Known = Pick<Pack, 'id' | 'path' | 'fileBytes' | 'madeAt'> & {
  readonly [Key in 'snapshot' | 'budgetBytes']: number | undefined
}

function shownPack({ id, path, fileBytes, madeAt, snapshot, budgetBytes }: Known): Pack {
  return {
    id, path, fileBytes, madeAt, ...(snapshot !== undefined && { snapshot }),
    ...(budgetBytes !== undefined && { budgetBytes }),
  }
}

function shownFigures({ seeds, full, pack }: ProjectRun['figures'] & object): Output<'comparisons.show'>['figures'] {
  return {
    seeds, full: { mean: full.mean, ci95: full.ci95 }, pack: { mean: pack.mean, ci95: pack.ci95 },
  }
}
