import { Failure } from '../../shared/errors.ts'
import { requireClasses } from './enough.ts'

interface Named {
  readonly className: string
}

/**
 * The classes of a set in the order of their names, which is that of characters' codes: the same on every system.
 *
 * @param test empty where no test pictures were set apart
 * @throws Failure 'one-class', 'too-many-classes', 'class-name-invalid', 'split-classes-differ'
 */
export function classesOf(training: readonly Named[], test: readonly Named[]): readonly string[] {
  const classes = namesOf(training)
  requireClasses(classes)
  if (test.length > 0) requireSameNames(classes, namesOf(test))
  return classes
}

function namesOf(pictures: readonly Named[]): readonly string[] {
  return [...new Set(pictures.map(({ className }) => className))].sort()
}

function requireSameNames(training: readonly string[], test: readonly string[]): void {
  const className = training.find((name) => !test.includes(name)) ?? test.find((name) => !training.includes(name))
  if (className !== undefined) throw new Failure({ code: 'split-classes-differ', className })
}
