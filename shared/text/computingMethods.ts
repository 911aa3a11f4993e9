import type { ExecutorName, ExecutorReason } from '../domain/executorName.ts'
import type { Language } from './language.ts'

/** What each computing method is. */
export const methodNames: Readonly<Record<Language, Readonly<Record<ExecutorName, string>>>> = {
  en: {
    onnx: 'ONNX Runtime (processor)',
    webgpu: 'ONNX Runtime (GPU, WebGPU)',
    directml: 'ONNX Runtime (GPU, DirectML)',
    tensorflow: 'TensorFlow (CUDA or processor)',
    cpu: 'JavaScript alone',
  },
  ja: {
    onnx: 'ONNX Runtime（プロセッサー）',
    webgpu: 'ONNX Runtime（GPU、WebGPU）',
    directml: 'ONNX Runtime（GPU、DirectML）',
    tensorflow: 'TensorFlow（CUDAまたはプロセッサー）',
    cpu: 'JavaScriptのみ',
  },
}

/** Why a computing method that was tried was taken, or was not. */
export const methodReasons: Readonly<Record<Language, Readonly<Record<ExecutorReason, string>>>> = {
  en: {
    'only': 'Chosen: the only fast one that works',
    'fastest': 'Chosen: the fastest',
    'last-resort': 'Chosen: no other works',
    'slower': 'Works, but more slowly',
    'for-checks': 'Works, but only for cross-checks',
    'unavailable': 'Not on this PC',
    'failed': 'Does not work',
  },
  ja: {
    'only': '採用（使える方式のうち高速なのはこれだけ）',
    'fastest': '採用（最も速い）',
    'last-resort': '採用（ほかに使える方式がない）',
    'slower': '使用可（採用した方式より遅い）',
    'for-checks': '使用可（低速。照合用）',
    'unavailable': 'このPCにはない',
    'failed': '使用不可',
  },
}

/** What a step is, of which methods are told how many they do in a second. */
export const stepMeaning: Readonly<Record<Language, string>> = {
  en: 'A step trains a network of 3 blocks, 32 channels wide, once on 64 pictures of 28 × 28 pixels.',
  ja: '1ステップは学習1回分です（28×28画素の画像64枚、3段・幅32のネットワーク）。',
}
