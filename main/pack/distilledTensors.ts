import type { DistilledSet, QuantizerSteps, SpectrumPlan, Storage } from '../../shared/domain/distilledSet.ts'
import { readCodes, writeCodes } from './codedSpectra.ts'
import { demand } from './refuse.ts'
import { dtypeOf, type Dtype, type NamedTensor, type TensorData } from './safetensors.ts'
import { fromStored, STORED_DTYPES, toStored } from './storedNumbers.ts'

/** What the manifest tells about a set, and its tensors do not. */
export type SetDescription = Pick<DistilledSet, 'plan' | 'storage' | 'normalization'>

interface TensorForm {
  readonly dtype: Dtype
  readonly shape: readonly number[]
}

type TensorName =
  | 'step_size' | 'quantizer_steps' | 'labels'
  | 'channel_maps' | 'height_maps' | 'width_maps' | 'spectra' | 'coded_spectra'

type Forms = Partial<Record<TensorName, TensorForm>>

/**
 * A set as tensors, with its numbers in the form in which it stores them.
 * @throws Failure 'internal' when a number is not finite, or steps are missing for `i8`
 */
export function toTensors(set: DistilledSet): readonly NamedTensor[] {
  const { plan, spectrum, steps, storage } = set
  const maps = (values: Float32Array): TensorData => toStored(values, storage, steps?.transforms)
  const spectra = toStored(spectrum.spectra, storage, steps?.spectra)
  const coded = spectra instanceof Int8Array ? writeCodes(spectra, plan) : new Uint8Array()
  const data: Record<TensorName, TensorData> = {
    step_size: Float32Array.of(set.stepSize),
    quantizer_steps: Float32Array.of(steps?.spectra ?? NaN, steps?.transforms ?? NaN),
    labels: spectrumLabels(plan),
    channel_maps: maps(spectrum.channelMaps),
    height_maps: maps(spectrum.heightMaps),
    width_maps: maps(spectrum.widthMaps),
    spectra,
    coded_spectra: coded,
  }
  return Object.entries(tensorForms(plan, storage, coded.length))
    // Object.entries forgets the names' type.
    .map(([name, { shape }]) => ({ name, shape, data: data[name as TensorName] }))
}

/**
 * The set that tensors describe.
 * @throws Failure 'pack-broken' when a tensor is missing, unknown or of another shape or kind than the description asks
 *   for, or holds a number that cannot be meant
 */
export function fromTensors(tensors: readonly NamedTensor[], description: SetDescription): DistilledSet {
  const { plan, storage } = description
  const dataOf = (name: TensorName): TensorData =>
    tensors.find((tensor) => tensor.name === name)?.data ?? new Uint8Array()
  const coded = dataOf('coded_spectra')
  checkForms(tensors, tensorForms(plan, storage, coded.length))
  const numbers = (name: TensorName, step?: number): Float32Array => fromStored(name, dataOf(name), step)
  const labels = spectrumLabels(plan)
  demand(numbers('labels').every((label, at) => label === labels[at]), 'labels are not in the order of the classes')
  const steps = storage === 'i8' ? readSteps(numbers('quantizer_steps')) : undefined
  const spectra = coded instanceof Uint8Array && storage === 'i8' ? readCodes(coded, plan) : dataOf('spectra')
  return {
    ...description,
    steps,
    stepSize: positive('step_size', numbers('step_size')[0]),
    spectrum: {
      spectra: fromStored('spectra', spectra, steps?.spectra),
      channelMaps: numbers('channel_maps', steps?.transforms),
      heightMaps: numbers('height_maps', steps?.transforms),
      widthMaps: numbers('width_maps', steps?.transforms),
    },
  }
}

/** Kind and shape of every tensor of a set, in their order; docs/pack-format.md says what each holds. */
function tensorForms(plan: SpectrumPlan, storage: Storage, codedBytes: number): Forms {
  const { classes, image, ranks, spectraPerClass, transforms } = plan
  const dtype = STORED_DTYPES[storage]
  const maps = {
    labels: { dtype: 'U8', shape: [classes * spectraPerClass] },
    channel_maps: { dtype, shape: [transforms, ranks.channel, image.channels] },
    height_maps: { dtype, shape: [transforms, ranks.height, image.height] },
    width_maps: { dtype, shape: [transforms, ranks.width, image.width] },
  } as const
  const stepSize = { dtype: 'F32', shape: [1] } as const
  if (storage === 'i8') {
    const steps = { dtype: 'F32', shape: [2] } as const
    return { step_size: stepSize, quantizer_steps: steps, ...maps, coded_spectra: { dtype: 'U8', shape: [codedBytes] } }
  }
  const shape = [classes, spectraPerClass, ranks.channel, ranks.height, ranks.width]
  return { step_size: stepSize, ...maps, spectra: { dtype, shape } }
}

/** Class of each spectrum. [classes * N_t] */
function spectrumLabels({ classes, spectraPerClass }: SpectrumPlan): Uint8Array {
  return Uint8Array.from({ length: classes * spectraPerClass }, (_, at) => Math.floor(at / spectraPerClass))
}

function readSteps([spectra, transforms]: Float32Array): QuantizerSteps {
  return { spectra: positive('quantizer_steps', spectra), transforms: positive('quantizer_steps', transforms) }
}

function positive(name: TensorName, value = NaN): number {
  demand(value > 0, `${name} holds a number that is not positive`)
  return value
}

function checkForms(tensors: readonly NamedTensor[], forms: Forms): void {
  const described = new Map(tensors.map(({ name, data, shape }) => [name, `${dtypeOf(data)} [${shape.join(', ')}]`]))
  for (const [name, { dtype, shape }] of Object.entries(forms)) {
    const expected = `${dtype} [${shape.join(', ')}]`
    const found = described.get(name) ?? 'missing'
    demand(found === expected, `tensor ${name} is ${found}, and the manifest asks for ${expected}`)
    described.delete(name)
  }
  demand(described.size === 0, `tensors that nobody knows: ${[...described.keys()].join(', ')}`)
}
