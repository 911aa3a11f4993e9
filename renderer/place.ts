import { isStep, type Step } from './steps/step.ts'

/** What the window shows. A project without a step is shown where a person should go on. */
export type Place =
  | { readonly screen: 'projects' }
  | { readonly screen: 'project'; readonly project: string; readonly step?: Step }

/** The place that the part of an address behind `#` names; the list of projects where it names none. */
export function placeOf(hash: string): Place {
  const [, name, wanted = ''] = /^#\/projects\/([^/]+)(?:\/([a-z-]+))?$/.exec(hash) ?? []
  const project = name === undefined ? undefined : decoded(name)
  if (project === undefined) return { screen: 'projects' }
  return { screen: 'project', project, ...(isStep(wanted) && { step: wanted }) }
}

/** The address of a place: what a link to it carries. */
export function addressOf(place: Place): string {
  if (place.screen === 'projects') return '#/'
  const step = place.step === undefined ? '' : `/${place.step}`
  return `#/projects/${encodeURIComponent(place.project)}${step}`
}

/** Undefined where a person has typed what is no name. */
function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}
