import {
  factNames, type FactName, type FactSource, type FactsReport, type PictureFacts,
} from '../../../shared/domain/pictureFacts.ts'
import { datesInNames } from './nameDates.ts'
import { lotsInNames } from './nameLots.ts'
import { partsInNames } from './nameParts.ts'
import type { LaidFile } from './proposal.ts'

/** What is known of files beside their classes, in their order, and where it was found. */
export interface FoundFacts {
  readonly facts: readonly PictureFacts[]
  readonly report: FactsReport
}

const inNames: Readonly<Record<FactName, (texts: readonly string[]) => ReadonlyMap<number, string>>> = {
  lot: lotsInNames, date: datesInNames, part: partsInNames,
}

/** A fact about files, by index into them. */
interface Fact {
  readonly name: FactName
  readonly from: FactSource['from']
  readonly values: ReadonlyMap<number, string>
}

/** What the list of a set says, and of what it says nothing about, what the names of its files tell for certain. */
export function findFacts(paths: readonly string[], files: readonly LaidFile[], nameFacts = true): FoundFacts {
  const texts = files.map(({ at }) => (paths[at] ?? '').replace(/\.[^./]*$/, ''))
  const found = factNames.map((name) => factOf(name, files, texts))
  const known = found.filter(({ from, values }) => values.size > 0 && (nameFacts || from === 'list'))
  const facts = files.map((_, at): PictureFacts => Object.fromEntries(
    known.flatMap(({ name, values }) => (values.has(at) ? [[name, values.get(at)]] : [])),
  ))
  const sources = known.map((fact) => [fact.name, sourceOf(fact, texts)] as const)
  return { facts, report: { ...Object.fromEntries(sources), ...badDates(files) } }
}

function factOf(name: FactName, files: readonly LaidFile[], texts: readonly string[]): Fact {
  const listed = files.flatMap(({ [name]: value }, at) => (value === undefined ? [] : [[at, value] as const]))
  if (listed.length > 0) return { name, from: 'list', values: new Map(listed) }
  return { name, from: 'name', values: inNames[name](texts) }
}

function sourceOf({ from, values }: Fact, texts: readonly string[]): FactSource {
  const [[at, value] = [0, '']] = values
  const path = texts[at] ?? ''
  return { from, pictures: values.size, values: new Set(values.values()).size, example: { path, value } }
}

function badDates(files: readonly LaidFile[]): Pick<FactsReport, 'badDates'> {
  const bad = files.flatMap(({ badDate }) => badDate ?? [])
  const [example] = bad
  return example === undefined ? {} : { badDates: { count: bad.length, example } }
}
