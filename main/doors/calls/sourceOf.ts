import type { PictureSource } from '../../services/pictureSource.ts'

/** The frozen pictures that a call means: those of a number, or the newest. */
export function sourceOf(
  libraryFolder: string,
  { project, snapshot }: { readonly project: string; readonly snapshot?: number },
): PictureSource {
  return { kind: 'snapshot', libraryFolder, project, ...(snapshot !== undefined && { number: snapshot }) }
}
