/**
 * The one door to TensorFlow.js. The union package is imported as a whole because `tfjs-core` alone registers no
 * gradients. TensorFlow.js prints a hint about its native package when it first picks a backend: `IS_TEST` mutes it.
 */
import * as tf from '@tensorflow/tfjs'

tf.env().set('IS_TEST', true)
tf.env().set('PROD', true)

export { tf }
export type { Tensor } from '@tensorflow/tfjs'
