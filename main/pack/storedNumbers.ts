import type { Storage } from '../../shared/domain/distilledSet.ts'
import { Failure } from '../../shared/errors.ts'
import { codeOf, MOST_CODE } from '../engine/spectrum/quantizer.ts'
import { demand } from './refuse.ts'
import type { Dtype, TensorData } from './safetensors.ts'

/** The kind of number that stands in the file for each storage. */
export const STORED_DTYPES: Readonly<Record<Storage, Dtype>> = { f32: 'F32', f16: 'F16', i8: 'I8' }

/**
 * Numbers in the form in which a pack stores them: `f16` rounds to the nearest, ties to even, `i8` to the nearest code.
 * @param step width of a code's bin; `i8` alone needs it
 * @throws Failure 'internal' when a number is not finite, which no storage can hold
 */
export function toStored(values: Float32Array, storage: Storage, step: number | undefined): TensorData {
  if (!values.every(Number.isFinite)) throw new Failure({ code: 'internal', detail: 'a learned number is not finite' })
  switch (storage) {
    case 'f32':
      return values
    case 'f16':
      return Float16Array.from(values)
    case 'i8': {
      if (step === undefined) throw new Failure({ code: 'internal', detail: 'i8 storage needs quantizer steps' })
      const storedStep = Math.fround(step)
      return new Int8Array(values.map((value) => codeOf(value, storedStep)))
    }
  }
}

/**
 * The numbers that stored ones stand for.
 * @throws Failure 'pack-broken' when one is not finite or a code is out of range
 */
export function fromStored(name: string, data: TensorData, step = 1): Float32Array {
  const isCode = data instanceof Int8Array
  demand(!isCode || data.every((code) => code >= -MOST_CODE), `${name} holds a code out of range`)
  const values = new Float32Array(data).map((value) => value * step)
  demand(values.every(Number.isFinite), `${name} holds a number that is not finite`)
  return values
}
