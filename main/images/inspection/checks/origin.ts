import { basename, dirname, extname, sep } from 'node:path'
import type { Finding, OriginName } from '../../../../shared/domain/finding.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'
import { chiSquaredTail } from '../statistics.ts'

/** From here on, most pictures' classes can be told by where they come from. */
const strongAssociation = 0.5

/** Probability of a false alarm in a set without any bias, for both origins together. */
const falseAlarm = 0.001

/** Folders or kinds of files that tell the class: cameras, days or lots of which each saw one class only. */
export function checkOriginBias(set: MeasuredSet): readonly Finding[] {
  const origins: Readonly<Record<OriginName, (picture: MeasuredPicture) => string>> = {
    'folder': ({ path, label }) => folderInClass(path, set.calledAs?.[label] ?? [set.classes[label] ?? '']),
    'file-type': ({ path }) => extname(path).toLowerCase().replace('jpeg', 'jpg').replace('tiff', 'tif'),
  }
  return (['folder', 'file-type'] as const).flatMap((origin) => {
    const { association, chance } = associationOf(set, origins[origin])
    if (association < strongAssociation || chance * 2 > falseAlarm) return []
    return [{ code: 'origin-bias', sureness: 'likely', origin, association }]
  })
}

/** The folders between that of the class and the picture; empty where there are none. */
function folderInClass(path: string, classNames: readonly string[]): string {
  const isClass = (folder: string): boolean => classNames.includes(folder)
  if (isClass(basename(dirname(path)).normalize('NFC'))) return ''
  const parts = dirname(path).normalize('NFC').split(sep)
  return parts.slice(parts.findLastIndex(isClass) + 1).join(sep)
}

/**
 * Cramer's V between class and origin, corrected for what chance gives (Bergsma 2013), and the probability of as much
 * where there is none.
 */
function associationOf(
  { classes, pictures }: MeasuredSet,
  originOf: (picture: MeasuredPicture) => string,
): { readonly association: number; readonly chance: number } {
  const counts = new Map<string, number[]>()
  const totals = classes.map(() => 0)
  for (const picture of pictures) {
    const origin = originOf(picture)
    const row = counts.get(origin) ?? classes.map(() => 0)
    row[picture.label] = (row[picture.label] ?? 0) + 1
    totals[picture.label] = (totals[picture.label] ?? 0) + 1
    counts.set(origin, row)
  }
  const [rows, columns] = [counts.size, totals.filter((total) => total > 0).length]
  const freedom = (rows - 1) * (columns - 1)
  if (freedom < 1 || pictures.length < 2) return { association: 0, chance: 1 }
  const chi = chiSquared([...counts.values()], totals, pictures.length)
  const shrunk = (sides: number): number => sides - (sides - 1) ** 2 / (pictures.length - 1)
  const excess = Math.max(0, chi / pictures.length - freedom / (pictures.length - 1))
  const least = Math.min(shrunk(rows), shrunk(columns)) - 1
  return { association: least <= 0 ? 0 : Math.sqrt(excess / least), chance: chiSquaredTail(chi, freedom) }
}

function chiSquared(rows: readonly (readonly number[])[], totals: readonly number[], count: number): number {
  let sum = 0
  for (const row of rows) {
    const rowTotal = row.reduce((part, value) => part + value, 0)
    totals.forEach((total, label) => {
      const expected = (rowTotal * total) / count
      if (expected > 0) sum += ((row[label] ?? 0) - expected) ** 2 / expected
    })
  }
  return sum
}
