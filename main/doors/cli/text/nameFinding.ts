/** The words for a code that was noted, with the code as commands take it. */
export function nameFinding(code: string, names: Readonly<Record<string, string>>): string {
  const name = names[code]
  return name === undefined ? code : `${name} [${code}]`
}
