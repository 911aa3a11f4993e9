import { resolve } from 'node:path'

/** The package with a native library beside it, where test/tensorflow/build.ts has put it. */
export const builtPackage = resolve(import.meta.dirname, '../../node_modules/.cache/tensorflow')
