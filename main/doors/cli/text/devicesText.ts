import { formatRate } from '../../../../shared/units.ts'
import type { Choice } from '../../../services/executorChoice.ts'
import type { DevicesText } from './cliText.ts'

/** What is said of the ways to compute, in English. */
export const devicesEnglish: DevicesText = {
  columns: { name: 'method', description: 'what it is', why: 'result', stepsPerSecond: 'steps a second' },
  descriptions: {
    onnx: 'ONNX Runtime on the processor',
    webgpu: 'ONNX Runtime on a graphics processor (WebGPU)',
    directml: 'ONNX Runtime on a graphics processor (DirectML)',
    tensorflow: 'TensorFlow with CUDA, or on the processor',
    cpu: 'plain JavaScript',
  },
  whys: {
    'only': 'chosen: the only fast one that works',
    'fastest': 'chosen: the fastest',
    'last-resort': 'chosen: no other works',
    'slower': 'works, but more slowly',
    'for-checks': 'works, but only for cross-checks',
    'unavailable': 'not on this PC',
    'failed': 'does not work',
  },
  step: 'A step trains a network of 3 blocks, 32 channels wide, once on 64 pictures of 28 x 28 pixels.',
  lack: (method, what) => `${method}: ${what}`,
  chosen: choiceInEnglish,
}

function choiceInEnglish(choice: Choice): string {
  switch (choice.reason) {
    case 'named':
      return `Computed by ${choice.name}, as you asked.`
    case 'only':
      return `Computed by ${choice.name}: the only fast method that works on this PC.`
    case 'fastest':
      return `Computed by ${choice.name}: the fastest on this PC (${formatRate(choice.stepsPerSecond)} steps a second).`
    case 'last-resort':
      return `Computed by ${choice.name}, which is slow: no other method works on this PC ("joryu devices" says why).`
  }
}

/** What is said of the ways to compute, in Japanese. */
export const devicesJapanese: DevicesText = {
  columns: { name: '方式', description: '内容', why: '結果', stepsPerSecond: '1秒あたりのステップ数' },
  descriptions: {
    onnx: 'ONNX Runtime（プロセッサー）',
    webgpu: 'ONNX Runtime（GPU、WebGPU）',
    directml: 'ONNX Runtime（GPU、DirectML）',
    tensorflow: 'TensorFlow（CUDAまたはプロセッサー）',
    cpu: 'JavaScriptのみ',
  },
  whys: {
    'only': '採用（使える方式のうち高速なのはこれだけ）',
    'fastest': '採用（最も速い）',
    'last-resort': '採用（ほかに使える方式がない）',
    'slower': '使用可（採用した方式より遅い）',
    'for-checks': '使用可（低速。照合用）',
    'unavailable': 'このPCにはない',
    'failed': '使用不可',
  },
  step: '1ステップは学習1回分です（28×28画素の画像64枚、3段・幅32のネットワーク）。',
  lack: (method, what) => `${method}：${what}`,
  chosen: choiceInJapanese,
}

function choiceInJapanese(choice: Choice): string {
  switch (choice.reason) {
    case 'named':
      return `計算方式：${choice.name}（指定どおり）`
    case 'only':
      return `計算方式：${choice.name}（このPCで使える方式のうち高速なのはこれだけ）`
    case 'fastest':
      return `計算方式：${choice.name}（このPCで最も速い方式。1秒あたり${formatRate(choice.stepsPerSecond)}ステップ）`
    case 'last-resort':
      return `計算方式：${choice.name}（低速。このPCではほかの方式を使えません。理由は「joryu devices」で確認できます）`
  }
}
