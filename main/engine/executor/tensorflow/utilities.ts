import util from 'node:util'

/**
 * Puts in order the functions of Node's `util` that tfjs-node 4.22 calls: Node 23 dropped one, and warns of the other.
 */
export function restoreUtilities(): void {
  Object.assign(util, {
    isArray: Array.isArray,
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  })
}
