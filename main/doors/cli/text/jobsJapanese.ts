import type { Interruption } from '../../../../shared/domain/job.ts'
import { formatCount, formatDuration } from '../../../../shared/units.ts'
import type { JobsText } from './jobsText.ts'
import { tellProblem } from '../tellProblem.ts'

/** What is said about jobs in Japanese. */
export const jobsJapanese: JobsText = {
  columns: {
    number: 'ジョブ', title: '名前', kind: '内容', state: '状態', done: '進み', worked: '実働', expected: '見込み',
  },
  kinds: { distill: '蒸留', compare: '比較', sweep: 'サイズの比較', import: '取り込み', inspect: 'データ確認' },
  statuses: {
    queued: '待機中', running: '実行中', pausing: '一時停止しています', cancelling: '中止しています', paused: '一時停止',
    interrupted: '中断', succeeded: '完了', cancelled: '中止', failed: '失敗',
  },
  hours: { any: '', night: '夜間のみ' },
  none: 'ジョブはありません。「joryu distill … --detach」で作れます。',
  reason: (state) => {
    if (state.status === 'failed') return tellProblem(state.problem, 'ja')
    return state.status === 'interrupted' ? describeInterruption(state.interruption) : undefined
  },
  queued: (number, title, seconds) =>
    `ジョブ${number}（${title}）は、この画面を閉じても続きます。${expectation(seconds)}` +
    '進み具合は「joryu jobs」で確認できます。',
  wished: '受け付けました。ジョブを実行しているプログラムに1秒以内に伝わります。動いていないときは、次に始まるときに伝わります。',
  changed: (number, status) => `ジョブ${number}：${jobsJapanese.statuses[status]}`,
  checked: (project, pictures, open) =>
    `プロジェクト「${project}」：画像${formatCount(pictures)}枚を確認し、判断が必要な指摘は${formatCount(open)}件です。` +
    '内容は「joryu check --project」ですぐに表示できます。',
  runElsewhere: 'ジョブは別の画面で実行中です。このジョブも順番に実行されます。',
}

/** Nothing of a job that was not planned. */
function expectation(seconds: number | undefined): string {
  return seconds === undefined ? '' : `所要時間は約${formatDuration(seconds, 'ja')}です。`
}

function describeInterruption(interruption: Interruption): string {
  const goOn = '「joryu resume」で続きから再開できます。'
  switch (interruption.kind) {
    case 'crashed':
      return `処理が予期せず終了しました（${interruption.ending}）。${goOn}`
    case 'out-of-memory':
      return `メモリーが足りませんでした。ほかのプログラムを閉じるか、--sizeを小さくしてください。${goOn}`
    case 'silent':
      return `処理から応答がなくなりました。${goOn}繰り返すときは、別の--executorを試してください。`
    case 'program-ended':
      return `プログラムが閉じられたか、PCが再起動しました。${goOn}`
    case 'problem':
      return `${tellProblem(interruption.problem, 'ja')}対処の後、${goOn}`
  }
}
