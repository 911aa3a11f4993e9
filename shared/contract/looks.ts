/**
 * Where a picture is of a source that was looked at and not imported, below the address of the screens.
 *
 * @param look its number: pictures can be seen until there is a later one
 * @param sample as the look numbers it
 */
export function lookAddress(look: number, sample: number): string {
  return `looks/${look}/${sample}`
}

/** The picture that a path below the screens' address means; undefined where it means none. */
export function lookOf(path: string): { readonly look: number; readonly sample: number } | undefined {
  const [, look, sample] = /^\/looks\/([1-9]\d{0,14})\/(0|[1-9]\d{0,3})$/.exec(path) ?? []
  return look === undefined || sample === undefined ? undefined : { look: Number(look), sample: Number(sample) }
}
