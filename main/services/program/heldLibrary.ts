import type { Library } from '../../library/open.ts'
import { withLibrary } from '../library.ts'

/** The library of a program that lives on: opened once, and held until the program ends. */
export interface HeldLibrary extends AsyncDisposable {
  /** Works with it. Where another program holds it, the next work tries again. @throws Failure as `withLibrary` */
  readonly use: <Result>(work: (library: Library) => Result | Promise<Result>) => Promise<Result>
}

export function holdLibrary(folder: string): HeldLibrary {
  const ending = Promise.withResolvers<undefined>()
  let holding: Promise<unknown> | undefined
  return {
    use: (work) => withLibrary(folder, async (library) => {
      // It is open now, and this shares it.
      holding ??= withLibrary(folder, () => ending.promise)
      return work(library)
    }),
    [Symbol.asyncDispose]: async () => {
      ending.resolve(undefined)
      await holding
    },
  }
}
