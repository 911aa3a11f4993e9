import { deflateRawSync } from 'node:zlib'
import { spectrumSizes, type DistilledSet, type Spectrum, type SpectrumPlan } from '../../shared/domain/distilledSet.ts'
import { codeOf } from '../../main/engine/spectrum/quantizer.ts'
import { normals, type Stream } from '../../shared/stream.ts'

/** A plain writer for tests: the numbers as stored, one after another, deflated. */
export function storedBytes({ spectrum, steps, storage }: DistilledSet): Uint8Array {
  const maps = [spectrum.channelMaps, spectrum.heightMaps, spectrum.widthMaps]
  const parts = [spectrum.spectra, ...maps].map((values, part): ArrayBufferView => {
    if (storage === 'f32') return values
    if (storage === 'f16') return Float16Array.from(values)
    const step = part === 0 ? steps?.spectra : steps?.transforms
    return Int8Array.from(values, (value) => codeOf(value, step ?? NaN))
  })
  return deflateRawSync(Buffer.concat(parts.map(({ buffer, byteLength, byteOffset }) =>
    Buffer.from(buffer, byteOffset, byteLength))))
}

export function storedSize(set: DistilledSet): number {
  return storedBytes(set).length
}

/** Numbers of N(0, 1) in every part. */
export function randomSpectrum(plan: SpectrumPlan, stream: Stream): Spectrum {
  const sizes = spectrumSizes(plan)
  const draw = (part: keyof Spectrum): Float32Array => normals(stream.fork(part), sizes[part], 1)
  return {
    spectra: draw('spectra'), channelMaps: draw('channelMaps'), heightMaps: draw('heightMaps'),
    widthMaps: draw('widthMaps'),
  }
}
