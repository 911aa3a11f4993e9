import { Failure } from '../../shared/errors.ts'

/** @throws Failure 'pack-broken' with what exactly is wrong, always */
export function refuse(detail: string, cause?: unknown): never {
  throw new Failure({ code: 'pack-broken', detail }, { cause })
}

/** @throws Failure 'pack-broken' with what exactly is wrong, unless `condition` holds */
export function demand(condition: boolean, detail: string): asserts condition {
  if (!condition) refuse(detail)
}
