/**
 * Where a picture is that can be seen of a job at work, below the address of the screens: by its numbers, never by a
 * path.
 *
 * @param view that lists it: another one has other pictures
 */
export function previewAddress(jobId: number, png: number, view: number): string {
  return `previews/${jobId}/${png}.png?view=${view}`
}

/** The picture that a path below the screens' address means; undefined where it means none. */
export function previewOf(path: string): { readonly jobId: number; readonly png: number } | undefined {
  const [, jobId, png] = /^\/previews\/([1-9]\d{0,14})\/(0|[1-9]\d{0,14})\.png$/.exec(path) ?? []
  return jobId === undefined || png === undefined ? undefined : { jobId: Number(jobId), png: Number(png) }
}
