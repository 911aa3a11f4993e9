import type { DistilledSet, QuantizerSteps, SpectrumPlan, Storage } from '../../shared/domain/distilledSet.ts'
import { fromFrequencyMajor, frequencyOrder, toFrequencyMajor } from './frequencyOrder.ts'
import { demand } from './refuse.ts'
import { dtypeOf, type Dtype, type NamedTensor, type TensorData } from './safetensors.ts'
import { fromStored, STORED_DTYPES, toStored } from './storedNumbers.ts'

/** What the manifest tells about a set, and its tensors do not. */
export type SetDescription = Pick<DistilledSet, 'plan' | 'storage' | 'normalization'>

/** Shape and kind of every tensor of a set; docs/pack-format.md says what each holds. */
function tensorForms({ classes, image, ranks, spectraPerClass, transforms }: SpectrumPlan, storage: Storage) {
  const dtype = STORED_DTYPES[storage]
  return {
    step_size: { dtype: 'F32', shape: [1] },
    ...(storage === 'i8' && { quantizer_steps: { dtype: 'F32', shape: [2] } }),
    labels: { dtype: 'U8', shape: [classes * spectraPerClass] },
    spectra_by_frequency: { dtype, shape: [ranks.channel * ranks.height * ranks.width, classes, spectraPerClass] },
    channel_maps: { dtype, shape: [transforms, ranks.channel, image.channels] },
    height_maps: { dtype, shape: [transforms, ranks.height, image.height] },
    width_maps: { dtype, shape: [transforms, ranks.width, image.width] },
  } satisfies Record<string, { readonly dtype: Dtype; readonly shape: readonly number[] }>
}

type TensorName = keyof Required<ReturnType<typeof tensorForms>>

/** Where the learned numbers begin: what stands before is text and scales. */
export const FIRST_NUMBERS: TensorName = 'spectra_by_frequency'

/**
 * A set as tensors, with its numbers in the form in which it stores them.
 * @throws Failure 'internal' when a number is not finite, or steps are missing for `i8`
 */
export function toTensors(set: DistilledSet): readonly NamedTensor[] {
  const { plan, spectrum, steps, storage } = set
  const spectra = toFrequencyMajor(spectrum.spectra, frequencyOrder(plan.ranks))
  const maps = (values: Float32Array): TensorData => toStored(values, storage, steps?.transforms)
  const data: Record<TensorName, TensorData> = {
    step_size: Float32Array.of(set.stepSize),
    quantizer_steps: Float32Array.of(steps?.spectra ?? NaN, steps?.transforms ?? NaN),
    labels: spectrumLabels(plan),
    spectra_by_frequency: toStored(spectra, storage, steps?.spectra),
    channel_maps: maps(spectrum.channelMaps),
    height_maps: maps(spectrum.heightMaps),
    width_maps: maps(spectrum.widthMaps),
  }
  return Object.entries(tensorForms(plan, storage))
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
  checkForms(tensors, tensorForms(plan, storage))
  const numbers = (name: TensorName, step?: number): Float32Array =>
    fromStored(name, tensors.find((tensor) => tensor.name === name)?.data ?? new Float32Array(), step)
  const labels = spectrumLabels(plan)
  demand(numbers('labels').every((label, at) => label === labels[at]), 'labels are not in the order of the classes')
  const steps = storage === 'i8' ? readSteps(numbers('quantizer_steps')) : undefined
  return {
    ...description,
    steps,
    stepSize: positive('step_size', numbers('step_size')[0]),
    spectrum: {
      spectra: fromFrequencyMajor(numbers('spectra_by_frequency', steps?.spectra), frequencyOrder(plan.ranks)),
      channelMaps: numbers('channel_maps', steps?.transforms),
      heightMaps: numbers('height_maps', steps?.transforms),
      widthMaps: numbers('width_maps', steps?.transforms),
    },
  }
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

function checkForms(tensors: readonly NamedTensor[], forms: Partial<ReturnType<typeof tensorForms>>): void {
  const described = new Map(tensors.map(({ name, data, shape }) => [name, `${dtypeOf(data)} [${shape.join(', ')}]`]))
  for (const [name, { dtype, shape }] of Object.entries(forms)) {
    const expected = `${dtype} [${shape.join(', ')}]`
    const found = described.get(name) ?? 'missing'
    demand(found === expected, `tensor ${name} is ${found}, and the manifest asks for ${expected}`)
    described.delete(name)
  }
  demand(described.size === 0, `tensors that nobody knows: ${[...described.keys()].join(', ')}`)
}
