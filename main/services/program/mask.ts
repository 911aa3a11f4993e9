/** What is known of this PC that others need not know. */
export interface Private {
  /** The program's own folder: where in the program something happened may be told. */
  readonly program: string
  /** Of the user: own folder, and the name to log in. */
  readonly home: string
  readonly user: string
}

/** Where an absolute path begins, and all up to the end of the line or a quote: blanks may be part of it. */
const absolutePath = /(?<![\w.<>])(?:file:\/\/\/?|[A-Za-z]:[\\/]|\\{2,4}(?=[^\\])|\/(?=[^\s/]))[^"'`\n]*/g

/** A place in the program, as stacks tell it. */
const placeInside = /^\/((?:[\w.-]+\/)*[\w.-]+(?::\d+)*)/

/** Takes paths and the user's name out of a text. Rather too much is taken than too little. */
export function createMask({ program, home, user }: Private): (text: string) => string {
  const root = withSlashes(program)
  const maskPath = (found: string): string => {
    const path = withSlashes(found.replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, ''))
    const [, inside] = (path.startsWith(root) && placeInside.exec(path.slice(root.length))) || []
    return inside === undefined ? '<path>' : `<program>/${inside}`
  }
  const names = [home, user].filter((name) => name.length > 1)
  return (text) => names.reduce(
    (masked, name) => masked.replaceAll(name, '<user>'), text.replaceAll(absolutePath, maskPath),
  )
}

function withSlashes(path: string): string {
  return path.replaceAll(/\\+/g, '/')
}
