import { Failure } from '../../shared/errors.ts'

/** All control characters but the line feed. */
const CONTROL = /[^\P{Cc}\n]/gu

/** @throws Failure 'pack-broken' with what exactly is wrong, always */
export function refuse(detail: string, cause?: unknown): never {
  // Names from a hostile file may stand in it, and it is shown on terminals.
  const shown = detail.replace(CONTROL, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
  throw new Failure({ code: 'pack-broken', detail: shown }, { cause })
}

/** @throws Failure 'pack-broken' with what exactly is wrong, unless `condition` holds */
export function demand(condition: boolean, detail: string): asserts condition {
  if (!condition) refuse(detail)
}
