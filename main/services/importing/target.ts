import type { TrainingShape } from '../../../shared/domain/library.ts'
import type { FitPolicy } from '../../../shared/domain/reading.ts'
import { largestSide } from '../../../shared/domain/trainingSide.ts'
import type { ListedPictures } from '../../images/listPictures.ts'
import { lookAtSample } from '../../images/lookAtSample.ts'
import { proposeSide } from '../../images/trainingSide.ts'
import type { Library } from '../../library/open.ts'
import { addClass, listClassNames } from '../../library/repositories/classes.ts'
import { putDataSet } from '../../library/repositories/dataSets.ts'
import { listFiles, type KnownFile } from '../../library/repositories/pictures.ts'
import { setTrainingShape } from '../../library/repositories/projects.ts'
import { inTransaction } from '../../library/statements.ts'
import { openProject } from '../projects.ts'
import { proposeRole } from './proposeRole.ts'

/** Where the files of an import go, and what is known of them. */
export interface ImportTarget {
  readonly projectId: number
  readonly projectName: string
  readonly dataSetId: number
  readonly shape: TrainingShape
  /** By what the source calls them. */
  readonly classIds: ReadonlyMap<string, number>
  /** By path. */
  readonly known: ReadonlyMap<string, KnownFile>
}

/** Which source of which project is meant, and what is wanted of it. */
interface SourceWish {
  readonly projectName: string
  readonly source: string
  readonly nameFacts: boolean
}

/** Makes project, data set and classes where they are not there yet. @throws Failure 'project-name-invalid' */
export function prepareTarget(
  { writer }: Library,
  { projectName, source, nameFacts }: SourceWish,
  { key, choice: { merged = [] }, classes }: ListedPictures,
  shape: TrainingShape,
): ImportTarget {
  return inTransaction(writer, () => {
    const project = openProject(writer, projectName)
    if (project.shape === undefined) setTrainingShape(writer, project.id, shape)
    const dataSet = putDataSet(writer, {
      projectId: project.id, sourcePath: source, layout: key, merges: merged, nameFacts,
    })
    for (const className of classes) addClass(writer, project.id, className, proposeRole(className, classes))
    return {
      projectId: project.id,
      projectName: project.name,
      dataSetId: dataSet.id,
      shape: project.shape ?? shape,
      classIds: listClassNames(writer, project.id),
      known: new Map(listFiles(writer, dataSet.id).map((file) => [file.path, file])),
    }
  })
}

/** What a user wants of the shape that a project's pictures are kept in. */
export interface ShapeWish {
  /** Side in pixels, 16 to 128. */
  readonly size?: number
  readonly fit?: FitPolicy
}

/**
 * As large as keeps the detail of most pictures, and no larger than Joryu trains on, unless a size is asked for; in
 * color where there is any.
 */
export async function proposeShape({ training }: ListedPictures, wish: ShapeWish): Promise<TrainingShape> {
  const { shorterSide, depth, channels } = await lookAtSample(training)
  return { size: wish.size ?? proposeSide(shorterSide, largestSide), channels, fit: wish.fit ?? 'stretch', depth }
}
