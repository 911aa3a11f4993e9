import { extname, resolve } from 'node:path'

/** The packs among the arguments of a start, such as that of a double click, as absolute paths. */
export function packPaths(args: readonly string[], folder: string): readonly string[] {
  return args.filter((arg) => !arg.startsWith('-') && isPack(arg)).map((arg) => resolve(folder, arg))
}

/** Whether a path is that of a pack, by its name. */
export function isPack(path: string): boolean {
  return extname(path).toLowerCase() === '.joryu'
}
