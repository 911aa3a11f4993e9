/** Every way to run tensor functions that this program knows; a machine has some of them. */
export const executorNames = ['onnx', 'webgpu', 'directml', 'tensorflow', 'cpu'] as const

export type ExecutorName = (typeof executorNames)[number]
