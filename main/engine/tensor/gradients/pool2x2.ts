import { runKernel, savedAt, type Repair } from './repair.ts'

/**
 * TensorFlow.js 4.22 has no second derivative of average pooling and none for [n, C, H, W]; the two kernels here are
 * ours (`tensor/kernels.ts`). Pooling is linear, and each kernel is the other's transpose, so derivatives of any order
 * alternate between them.
 */
export const averagePool2x2: Repair = {
  kernel: 'AveragePool2x2',
  saves: ['x'],
  backward: (dy, saved) => ({
    x: () => {
      const [, , height, width] = savedAt(saved, 0).shape
      return runKernel('SpreadPool2x2', { dy }, { height: height ?? 0, width: width ?? 0 })
    },
  }),
}

export const spreadPool2x2: Repair = {
  kernel: 'SpreadPool2x2',
  saves: [],
  backward: (u) => ({ dy: () => runKernel('AveragePool2x2', { x: u }) }),
}
