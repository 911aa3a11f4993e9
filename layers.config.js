/**
 * Who may import whom. One table for the two tools that hold it: ESLint shows a wrong import in the editor, and
 * dependency-cruiser, which resolves every path, decides.
 */

/**
 * The other layers from which each layer may import. A layer also imports itself.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const layers = {
  'shared': [],
  'main/engine': ['shared'],
  'main/images': ['shared'],
  'main/library': ['shared'],
  'main/pack': ['shared', 'main/engine/spectrum'],
  'main/jobs': ['shared', 'main/engine', 'main/images', 'main/library', 'main/pack'],
  'main/evidence': ['shared', 'main/engine', 'main/images', 'main/library', 'main/pack'],
  'main/services': [
    'shared', 'main/engine', 'main/images', 'main/library', 'main/pack', 'main/jobs', 'main/evidence',
  ],
  'main/doors': [
    'shared', 'main/engine', 'main/images', 'main/library', 'main/pack', 'main/jobs', 'main/evidence', 'main/services',
  ],
  'renderer': ['shared'],
}

/** Layers that run anywhere: without Node's own modules. */
export const withoutNode = ['shared', 'main/engine', 'renderer']

/**
 * The places in them that run native libraries, and what each may import from Node for that.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const nativePlaces = {
  'main/engine/executor/onnx': ['os', 'worker_threads'],
  'main/engine/executor/tensorflow': ['module', 'process', 'util'],
}

/**
 * The only places that may import a package. A name that ends in a slash stands for a whole scope.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const homes = {
  '@tensorflow/': ['main/engine/tensor/tf.ts'],
  'onnxruntime-node': ['main/engine/executor/onnx'],
  'sharp': ['main/images', 'main/pack'],
  'fflate': ['main/images', 'main/pack'],
  'better-sqlite3': ['main/library'],
  'electron': ['main/doors/electron'],
  'commander': ['main/doors/cli'],
  'cli-progress': ['main/doors/cli'],
  'ws': ['main/doors/browser'],
}
