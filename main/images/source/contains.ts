import { isAbsolute, relative, sep } from 'node:path'

/** Whether `path` is `folder` or lies in it, by the names alone. */
export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}
