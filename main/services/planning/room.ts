import { decodedCount } from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { decodedValues, expertBytes, learnedNumbers, networkOf, type StudySize } from './studySize.ts'

const FLOAT = Float32Array.BYTES_PER_ELEMENT

/** The program, its libraries and what they keep for themselves: measured on the smallest of studies. */
const PROGRAM_BYTES = 680 * 2 ** 20
/** Copies of all pictures, 8 bits a value, that are there at the same time. */
const PICTURE_COPIES = 2
/** Tensors of a shard's largest activation that a gradient of a gradient keeps, on each of the threads. */
const LIVE_TENSORS = 60
const THREADS = 2
/** Values of such a tensor: those of a shard, and more where a single picture has more. */
const SHARD_VALUES = 2 ** 18
/** What an encoder needs for each value of a sheet: fitted to what studies took (docs/planning.md). */
const ENCODER_BYTES = 100
/** Bits of a pixel in the coarsest sheet that is tried, about. */
const LEAST_BITS = 0.1
/** Copies of the decoded pictures: themselves, their gradient, what is computed of them. */
const DECODED_COPIES = 4
/** Of every learned number: itself, two moments, its rate. */
const STATE_COPIES = 4
/** Checkpoints that are kept. */
const CHECKPOINTS = 2
/** Parts of a decoded picture's values that its preview takes as PNG. */
const PREVIEW_SHARE = 0.7

/** Most memory that a study needs at one time, in bytes, about. */
export function memoryBytes(size: StudySize): number {
  const { image } = size.spectrum
  const pictures = (size.training + size.validation + size.test) * valuesPerPicture(image)
  const activation = Math.max(SHARD_VALUES, networkOf(size).width * image.height * image.width)
  return Math.round(
    PROGRAM_BYTES + PICTURE_COPIES * pictures + THREADS * LIVE_TENSORS * activation * FLOAT +
    DECODED_COPIES * decodedValues(size) * FLOAT + expertBytes(size) + ENCODER_BYTES * sheetValues(size),
  )
}

/** Values of the largest sheet that is encoded: of all pictures, or of as many as the bytes could hold. */
function sheetValues({ training, budgetBytes, spectrum: { image } }: StudySize): number {
  return Math.min(training * valuesPerPicture(image), image.channels * ((8 * budgetBytes) / LEAST_BITS))
}

/** Disk space that a study needs while it works, in bytes, about: its experts stay for later packs. */
export function diskBytes(size: StudySize): number {
  const checkpoints = CHECKPOINTS * STATE_COPIES * learnedNumbers(size) * FLOAT
  const previews = PREVIEW_SHARE * decodedCount(size.spectrum) * valuesPerPicture(size.spectrum.image)
  return Math.round(expertBytes(size) + checkpoints + previews + size.budgetBytes)
}
