import { extensionOf } from './names.ts'

/**
 * The names of classes by their number, of a file that lists them line by line or, in YAML, under `names`: in brackets,
 * as a list or by number. No more of YAML is read.
 */
export function yoloClassNames(path: string, text: string): readonly string[] {
  const lines = text.normalize('NFC').split(/\r?\n/)
  const isYaml = ['.yaml', '.yml'].includes(extensionOf(path))
  if (!isYaml) return lines.map((line) => line.trim()).filter((line) => line !== '')
  const start = lines.findIndex((line) => /^names\s*:/.test(line))
  if (start < 0) return []
  const rest = lines.slice(start).join('\n').replace(/^names\s*:[ \t]*/, '')
  const inBrackets = /^\[([^\]]*)\]/.exec(rest)?.[1]
  if (inBrackets !== undefined) return inBrackets.split(',').map(unquoted)
  const names: string[] = []
  for (const line of rest.split('\n').slice(1)) {
    const [, number, name] = /^\s*(?:-|(\d+)\s*:)\s+(.+)$/.exec(line) ?? []
    if (name === undefined) break
    names[number === undefined ? names.length : Number(number)] = unquoted(name)
  }
  return names
}

function unquoted(text: string): string {
  return text.trim().replace(/^(['"])(.*)\1$/, '$2')
}
