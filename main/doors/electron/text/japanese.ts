import type { DoorText } from './doorText.ts'

/** What the window says outside of its page, in Japanese. An ampersand marks the key of a menu. */
export const japanese: DoorText = {
  menu: {
    file: 'ファイル(&F)', openPack: 'パックを開く…', recentProjects: '最近使ったプロジェクト', recent: '最近使ったパック',
    clearRecent: '最近使った項目を消去', print: '印刷…', quit: '終了',
    edit: '編集(&E)', undo: '元に戻す', redo: 'やり直し', cut: '切り取り', copy: 'コピー', paste: '貼り付け',
    selectAll: 'すべて選択',
    view: '表示(&V)', actualSize: '実際のサイズ', zoomIn: '拡大', zoomOut: '縮小', fullScreen: '全画面表示',
    developerTools: '開発者ツール',
    window: 'ウィンドウ(&W)', minimize: '最小化', close: '閉じる',
    help: 'ヘルプ(&H)', openLogs: 'ログフォルダーを開く', about: 'Joryuについて',
  },
  choose: { folder: 'フォルダーを選ぶ', zip: 'ZIPファイルを選ぶ', pack: 'パックを開く' },
  files: { zip: 'ZIPファイル', pack: 'Joryuのパック' },
  quit: {
    message: 'ジョブを実行中です。',
    detail: '一時停止すると、次にJoryuを起動したときに続きから再開します。バックグラウンドで続ける場合は、画面を閉じたまま処理を続け、'
      + 'すべて終わると自動的に終了します。途中で起動すると、画面が再び表示されます。',
    background: 'バックグラウンドで続ける',
    pause: '一時停止して終了',
    stay: '終了しない',
  },
  crash: {
    message: '画面を表示できません。',
    detail: '表示に繰り返し失敗しました。Joryuを閉じて、もう一度起動してください。ジョブは続きから再開します。'
      + '繰り返すときは、ログフォルダーをJoryuの管理者に渡してください。',
    close: 'Joryuを閉じる',
  },
  ended: (title, status) => {
    switch (status) {
      case 'succeeded':
        return { title: '完了', body: `「${title}」が完了しました。` }
      case 'failed':
        return { title: '失敗', body: `「${title}」が失敗しました。Joryuで理由を確認してください。` }
      case 'interrupted':
        return { title: '中断', body: `「${title}」が中断しました。Joryuで続きから再開できます。` }
      case 'queued':
      case 'running':
      case 'pausing':
      case 'cancelling':
      case 'paused':
      case 'cancelled':
        return undefined
    }
  },
}
