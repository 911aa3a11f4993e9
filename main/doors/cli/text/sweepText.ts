/** What is said of several sizes of one set. */
export interface SweepText {
  readonly columns: Readonly<Record<'budget' | 'seed' | 'bytes' | 'pictures' | 'pack' | 'coded' | 'random', string>>
  readonly full: string
  /** What the accuracies were measured on. @param pictures the snapshot, or that there is none */
  readonly measuredOn: (validation: number, pictures: string, networks: readonly number[]) => string
  readonly explanation: string
}

export const sweepEnglish: SweepText = {
  columns: {
    budget: 'size', seed: 'seed', bytes: 'bytes', pictures: 'pictures', pack: 'the pack', coded: 'coded sheet',
    random: 'random pictures',
  },
  full: 'all pictures',
  measuredOn: (validation, pictures, networks) =>
    `Accuracy on ${validation} pictures held out of the training pictures: ${pictures}; seeds ${networks.join(', ')}.`,
  explanation:
    'The test pictures play no part here: when you have chosen a size, compare its pack on them with "joryu compare".',
}

export const sweepJapanese: SweepText = {
  columns: {
    budget: 'サイズ', seed: 'シード', bytes: 'バイト数', pictures: '枚数', pack: '蒸留パック', coded: '圧縮した一覧画像',
    random: '無作為な画像',
  },
  full: '全画像',
  measuredOn: (validation, pictures, networks) =>
    `学習用画像から取り分けた${validation}枚での正解率です（${pictures}、シード ${networks.join(', ')}）。`,
  explanation: '評価用画像は使っていません。サイズを決めたら、そのパックを「joryu compare」で評価用画像と比較してください。',
}
