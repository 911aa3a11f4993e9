/** Every way to run tensor functions that this program knows; a machine has some of them. */
export const executorNames = ['onnx', 'webgpu', 'directml', 'tensorflow', 'cpu'] as const

export type ExecutorName = (typeof executorNames)[number]

/** Why an executor that was tried was taken, or was not. */
export const executorReasons = [
  'fastest', 'only', 'last-resort', 'slower', 'for-checks', 'unavailable', 'failed',
] as const

export type ExecutorReason = (typeof executorReasons)[number]
