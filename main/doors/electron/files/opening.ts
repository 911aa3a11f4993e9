import { packPaths } from './packPaths.ts'

/** What a start is to open. */
export interface Opening {
  readonly packs: readonly string[]
  readonly project?: string
}

const FLAG = '--project='

/** The argument that opens a project: coded, because Windows would end a name at its spaces and quotes. */
export function projectArgument(project: string): string {
  return FLAG + encodeURIComponent(project)
}

/** What the arguments of a start, such as that of a double click, are to open. */
export function openingOf(args: readonly string[], folder: string): Opening {
  const coded = args.findLast((arg) => arg.startsWith(FLAG))?.slice(FLAG.length)
  const project = coded === undefined ? undefined : decoded(coded)
  return { packs: packPaths(args, folder), ...(project !== undefined && { project }) }
}

/** Undefined where it names no project. */
function decoded(coded: string): string | undefined {
  try {
    const name = decodeURIComponent(coded)
    return name === '' || name.length > 255 ? undefined : name
  } catch {
    return undefined
  }
}
