import { expect, test } from 'vitest'
import { tellDevices } from '../../../main/doors/cli/tellDevices.ts'
import { textOf } from '../../../main/doors/cli/text/text.ts'
import type { Device } from '../../../main/services/devices.ts'

const devices: readonly Device[] = [
  { name: 'onnx', works: true, stepsPerSecond: 51.8, chosen: true, why: 'only' },
  {
    name: 'tensorflow', works: false, chosen: false, why: 'unavailable',
    problem: { code: 'executor-unavailable', executor: 'tensorflow', reason: 'ENOENT', lack: 'not-installed' },
  },
  {
    name: 'cpu', works: false, chosen: false, why: 'failed',
    problem: { code: 'executor-crashed', executor: 'cpu', ending: 'SIGSEGV' },
  },
]

test('what works has a speed, what is missing a short reason, and what fails a sentence', () => {
  const lines = tellDevices(devices, { language: 'en', text: textOf('en') }).split('\n')
  expect(lines.slice(1, 5).map((line) => line.split(/ {3,}/))).toEqual([
    ['method', 'what it is', 'result', 'steps a second'],
    ['onnx', 'ONNX Runtime (processor)', 'Chosen: the only fast one that works', '52'],
    ['tensorflow', expect.stringContaining('TensorFlow'), 'Not on this PC', '-'],
    ['cpu', 'JavaScript alone', 'Does not work', '-'],
  ])
  expect(lines.slice(-2)).toEqual([
    'tensorflow: it is not installed',
    'The computing method "cpu" crashed on this PC (it ended with SIGSEGV): ' +
      'use another one; a newer graphics driver may help.',
  ])
})

test('a Japanese user reads Japanese', () => {
  const lines = tellDevices(devices, { language: 'ja', text: textOf('ja') }).split('\n')
  expect(lines.slice(-2)).toEqual([
    'tensorflow：インストールされていません',
    '計算方式「cpu」はこのPCで異常終了しました（終了状態：SIGSEGV）。' +
      '別の方式を使ってください。グラフィックドライバーを更新すると直る場合があります。',
  ])
})
