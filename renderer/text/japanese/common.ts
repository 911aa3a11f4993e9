export const common = {
  folder: {
    titles: { folder: 'フォルダーを選ぶ', pictures: 'フォルダーを選ぶ（ZIPファイルも可）', pack: 'パックを選ぶ' },
    places: '場所',
    path: '現在の場所',
    entries: 'フォルダーとファイル',
    up: '上のフォルダーへ',
    open: '開く',
    choose: '「{name}」を選ぶ',
    chooseNone: '選ぶ',
    cancel: 'キャンセル',
    loading: '読み込んでいます…',
    empty: 'このフォルダーは空です。',
    files: 'ほかにファイルが{count}件あります。',
    more: '項目が多いため、一部だけを表示しています。',
    keys: '↑↓で移動、Enterで開く、Backspaceで上のフォルダーへ、文字入力で検索',
  },
  common: {
    details: '詳細',
    close: '閉じる',
    asTable: '表で見る',
    goOn: '次へ：{step}',
  },
}
