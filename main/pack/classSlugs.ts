const LONGEST_SLUG = 40

/** What the name of a class becomes in a path: lower-case ASCII letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A different slug for each class: its name in plain ASCII as far as it has any, with its number where needed. */
export function classSlugs(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const plain = slug(name)
    let unique = plain || `class-${index + 1}`
    for (let number = index + 1; taken.has(unique); number += 1) unique = `${plain || 'class'}-${number}`
    taken.add(unique)
    return unique
  })
}

function slug(name: string): string {
  const words = name.normalize('NFKD').toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '')
}
