/** A folder on the way to another. */
export interface Crumb {
  readonly name: string
  readonly path: string
}

/** The last part of a path, of this system or of Windows; a drive or the root as it is. */
export function lastName(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '')
  return parts.at(-1) ?? path
}

/** The path of a file in a folder, of this system or of Windows. */
export function pathIn(folder: string, name: string): string {
  const { separator } = topOf(folder)
  return folder.endsWith(separator) ? folder + name : folder + separator + name
}

/** The folders on the way to `path`, the topmost first, itself last. */
export function crumbsOf(path: string): readonly Crumb[] {
  const { top, separator } = topOf(path)
  const names = path.slice(top.length).split(separator).filter((part) => part !== '')
  const below = names.map((name, at) => ({ name, path: top + names.slice(0, at + 1).join(separator) }))
  return [{ name: top, path: top }, ...below]
}

/** `/`, `C:\` or `\\server\share\`: what has no folder above it. */
function topOf(path: string): { readonly top: string; readonly separator: string } {
  const [windows] = /^([A-Za-z]:\\|\\\\[^\\]+\\[^\\]+\\?)/.exec(path) ?? []
  return windows === undefined ? { top: '/', separator: '/' } : { top: windows, separator: '\\' }
}
