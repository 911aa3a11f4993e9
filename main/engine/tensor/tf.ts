/**
 * The one door to TensorFlow.js. The union package is imported as a whole because `tfjs-core` alone registers no
 * gradients. `PROD` mutes its hint about a native package and its checks for NaN on every upload.
 */
import * as tf from '@tensorflow/tfjs'

tf.env().set('PROD', true)

export { tf }
export type { Tensor } from '@tensorflow/tfjs'
