/** What the window shows. */
export type Place =
  | { readonly screen: 'projects' }
  | { readonly screen: 'project'; readonly project: string }

/** The place that the part of an address behind `#` names; the list of projects where it names none. */
export function placeOf(hash: string): Place {
  const [, name] = /^#\/projects\/(.+)$/.exec(hash) ?? []
  const project = name === undefined ? undefined : decoded(name)
  return project === undefined ? { screen: 'projects' } : { screen: 'project', project }
}

/** The address of a place: what a link to it carries. */
export function addressOf(place: Place): string {
  return place.screen === 'projects' ? '#/' : `#/projects/${encodeURIComponent(place.project)}`
}

/** Undefined where a person has typed what is no name. */
function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}
