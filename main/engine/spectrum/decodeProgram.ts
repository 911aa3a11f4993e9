import {
  decodedCount, type Spectrum, type SpectrumPlan,
} from '../../../shared/domain/distilledSet.ts'
import type { Executor } from '../executor/executor.ts'
import { outputAt } from '../executor/parts.ts'
import { tf, type Tensor } from '../tensor/tf.ts'

/** Spectra and transforms to pictures, and the way back of a gradient. */
export interface DecodeProgram extends AsyncDisposable {
  /** -> [classes * N_t * N_k, C, H, W]; picture (c, i, j) stands at (c * N_t + i) * N_k + j */
  decode(spectrum: Spectrum): Promise<Float32Array>
  /** Gradient with respect to every part, given that with respect to the decoded pictures. */
  gradient(spectrum: Spectrum, ofImages: Float32Array): Promise<Spectrum>
}

/** Compiles x[c][i][j] = T[c][i] x1 KC[j] x2 KH[j] x3 KW[j] and its transpose. */
export async function compileDecode(executor: Executor, plan: SpectrumPlan): Promise<DecodeProgram> {
  const shapes = partShapes(plan)
  const { channels, height, width } = plan.image
  await using opened = new AsyncDisposableStack()
  const forward = opened.use(await executor.compile((...parts) => [decode(plan, parts as Parts)], shapes))
  const backward = opened.use(await executor.compile(
    (ofImages, ...parts) => {
      const alignment = (...parts: Tensor[]): tf.Scalar =>
        tf.sum(tf.mul(decode(plan, parts as Parts), ofImages)).asScalar()
      return tf.grads(alignment)(parts)
    },
    [[decodedCount(plan), channels, height, width], ...shapes],
  ))
  const programs = opened.move()
  return {
    async decode(spectrum) {
      return outputAt(await forward.run(partsOf(spectrum)), 0)
    },
    async gradient(spectrum, ofImages) {
      const [spectra, channelMaps, heightMaps, widthMaps] = await backward.run([ofImages, ...partsOf(spectrum)])
      if (!spectra || !channelMaps || !heightMaps || !widthMaps) throw new Error('a spectrum has four parts')
      return { spectra, channelMaps, heightMaps, widthMaps }
    },
    [Symbol.asyncDispose]: () => programs.disposeAsync(),
  }
}

/** T [M, rc, rh, rw] with M = classes * N_t, KC [N_k, rc, C], KH [N_k, rh, H], KW [N_k, rw, W]. */
type Parts = [spectra: Tensor, channelMaps: Tensor, heightMaps: Tensor, widthMaps: Tensor]

function partShapes({ image, classes, spectraPerClass, transforms, ranks }: SpectrumPlan): readonly number[][] {
  return [
    [classes * spectraPerClass, ranks.channel, ranks.height, ranks.width],
    [transforms, ranks.channel, image.channels],
    [transforms, ranks.height, image.height],
    [transforms, ranks.width, image.width],
  ]
}

function partsOf({ spectra, channelMaps, heightMaps, widthMaps }: Spectrum): readonly Float32Array[] {
  return [spectra, channelMaps, heightMaps, widthMaps]
}

function decode(plan: SpectrumPlan, [spectra, channelMaps, heightMaps, widthMaps]: Parts): Tensor {
  const { channels, height, width } = plan.image
  const decoded = Array.from({ length: plan.transforms }, (_, transform) =>
    applyTransform(spectra, at(channelMaps, transform), at(heightMaps, transform), at(widthMaps, transform)),
  )
  return tf.reshape(tf.stack(decoded, 1), [decodedCount(plan), channels, height, width])
}

/** One transform of all spectra, a mode at a time, the last mode first. -> [M, C, H, W] */
function applyTransform(spectra: Tensor, ofChannel: Tensor, ofHeight: Tensor, ofWidth: Tensor): Tensor {
  const [count = 0, channelRank = 0, heightRank = 0, widthRank = 0] = spectra.shape
  const [, channels = 0] = ofChannel.shape
  const [, height = 0] = ofHeight.shape
  const [, width = 0] = ofWidth.shape
  const wide = tf.matMul(tf.reshape(spectra, [-1, widthRank]), ofWidth) // [M*rc*rh, W]
  const byHeight = tf.transpose(tf.reshape(wide, [count * channelRank, heightRank, width]), [0, 2, 1]) // [M*rc, W, rh]
  const tall = tf.matMul(tf.reshape(byHeight, [-1, heightRank]), ofHeight) // [M*rc*W, H]
  const byChannel = tf.transpose(tf.reshape(tall, [count, channelRank, width, height]), [0, 3, 2, 1]) // [M, H, W, rc]
  const colored = tf.matMul(tf.reshape(byChannel, [-1, channelRank]), ofChannel) // [M*H*W, C]
  return tf.transpose(tf.reshape(colored, [count, height, width, channels]), [0, 3, 1, 2]) // [M, C, H, W]
}

/** Matrix `index` of a stack. [N_k, r, U] -> [r, U] */
function at(maps: Tensor, index: number): Tensor {
  const [, rank = 0, length = 0] = maps.shape
  return tf.reshape(tf.slice(maps, [index, 0, 0], [1, rank, length]), [rank, length])
}
