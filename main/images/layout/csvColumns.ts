/** What a list says about a picture, and words for it at the top of a column, in `plainSpelling`, the best first. */
const words = {
  path: [
    'path', 'file', 'filename', 'filepath', 'image', 'imagepath', 'imagename', 'imagefile', 'picture',
    'ファイル', 'ファイル名', 'ファイルパス', 'パス', '画像', '画像名', '画像ファイル', '画像ファイル名', '画像パス',
  ],
  className: [
    'class', 'classname', 'label', 'category', 'judgment', 'judgement', 'result',
    'クラス', 'クラス名', 'ラベル', '分類', 'カテゴリ', 'カテゴリー', '判定', '判定結果', '種別', '検査結果', '結果',
  ],
  split: ['split', 'subset', 'set', 'usage', 'dataset', '分割', '区分', '用途', 'データ区分'],
  lot: ['lot', 'lotno', 'lotnumber', 'lotid', 'batch', 'ロット', 'ロット番号', 'ロットno', 'ロットno.'],
  date: [
    '撮影日', '撮影日時', 'taken', 'takenon', 'captured', 'datetaken', 'capturedate', 'datecaptured',
    'date', 'datetime', 'timestamp', 'day', '日付', '日時', '年月日', '検査日', '検査日時', '製造日',
  ],
  /** Of the single part. A part number is that of a product, which many parts have. */
  part: [
    'part', 'partid', 'serial', 'serialno', 'serialno.', 'serialnumber', 'workpiece', 'workpieceid', 'workid', 'unitid',
    '個体', '個体番号', '個体id', '個体no', '個体no.', '個体識別番号', 'シリアル', 'シリアル番号', 'シリアルno', 'シリアルno.',
    'ワーク', 'ワーク番号', 'ワークid', 'ワークno', 'ワークno.', '製造番号',
  ],
} as const

type ColumnName = keyof typeof words

/** Where each column stands; those of the path and the class always do. */
export type Columns = Readonly<Record<'path' | 'className', number>> &
  Readonly<Partial<Record<'split' | 'lot' | 'date' | 'part', number>>>

/** The columns by the words in the first row, in English or Japanese; undefined when it names no path or no class. */
export function findColumns(header: readonly string[]): Columns | undefined {
  const titles = header.map(plainSpelling)
  const at = (name: ColumnName): number =>
    words[name].map((word) => titles.indexOf(word)).find((column) => column >= 0) ?? -1
  const [path, className] = [at('path'), at('className')]
  if (path < 0 || className < 0) return undefined
  const others = (['split', 'lot', 'date', 'part'] as const).filter((name) => at(name) >= 0)
  return { path, className, ...Object.fromEntries(others.map((name) => [name, at(name)])) }
}

function plainSpelling(title: string): string {
  return title.normalize('NFKC').trim().toLowerCase().replace(/[\s_-]/g, '')
}
