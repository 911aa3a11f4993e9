import { indicesByClass } from '../../shared/domain/pictures.ts'
import type { PictureSet } from '../../shared/domain/pictures.ts'
import { Failure } from '../../shared/errors.ts'

/** Labels are bytes. */
const mostClasses = 256

/** One picture to learn from and one to validate on: without either, nothing about a class can be learned or chosen. */
const fewestForTraining = 2

/** With a test picture to hold out besides. */
const fewestWithoutTest = fewestForTraining + 1

/** A class without a test picture would have no recall to report. */
const fewestForTest = 1

/** Of pixels, training and test pictures together: more may not fit into the memory of a PC. */
const mostBytes = 2 ** 31

/** @throws Failure 'one-class', 'too-many-classes', 'class-name-invalid' */
export function requireClasses(names: readonly string[]): void {
  const [only] = names
  if (names.length === 1 && only !== undefined) throw new Failure({ code: 'one-class', className: only })
  if (names.length > mostClasses) {
    throw new Failure({ code: 'too-many-classes', count: names.length, most: mostClasses })
  }
  // A pack holds no text that would steer a terminal; better told now than when the pack is written.
  const className = names.find((name) => /\p{Cc}/u.test(name))
  if (className !== undefined) throw new Failure({ code: 'class-name-invalid', className })
}

/**
 * Checks, before memory is asked for, that so many pictures can be held.
 *
 * @param values of one picture, a byte each
 * @throws Failure 'too-many-pictures'
 */
export function requireRoom(count: number, values: number): void {
  const most = Math.floor(mostBytes / values)
  if (count > most) throw new Failure({ code: 'too-many-pictures', count, most })
}

/**
 * Checks that each class has the pictures that splitting, training and testing need.
 *
 * @param test undefined when the test pictures are still to be held out of `training`
 * @throws Failure 'class-too-small'
 */
export function requireEnough(training: PictureSet, test: PictureSet | undefined): void {
  requireCounts(training, test === undefined ? fewestWithoutTest : fewestForTraining)
  if (test !== undefined) requireCounts(test, fewestForTest)
}

function requireCounts(pictures: PictureSet, needed: number): void {
  indicesByClass(pictures).forEach((indices, label) => {
    if (indices.length >= needed) return
    throw new Failure({
      code: 'class-too-small',
      className: pictures.classes[label] ?? String(label),
      count: indices.length,
      needed,
    })
  })
}
