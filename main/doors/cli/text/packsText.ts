/** What is said of the packs that a project knows. */
export interface PacksText {
  readonly columns: Readonly<Record<
    'path' | 'madeFrom' | 'measuredOn' | 'verdict' | 'bytes' | 'accuracy' | 'full' | 'made', string
  >>
  readonly snapshot: (number: number) => string
  /** Of a pack that was made from a folder, or in another project. */
  readonly otherPictures: string
  readonly notCompared: string
  readonly none: (project: string) => string
  /** What was done stands, but the library does not know of it. @param why in a sentence */
  readonly notNoted: (why: string) => string
}

export const packsEnglish: PacksText = {
  columns: {
    path: 'pack', madeFrom: 'made from', measuredOn: 'compared on', verdict: 'verdict', bytes: 'file',
    accuracy: 'accuracy', full: 'all pictures', made: 'made (UTC)',
  },
  snapshot: (number) => `snapshot ${number}`,
  otherPictures: 'other pictures',
  notCompared: 'not compared',
  none: (project) =>
    `Project "${project}" has no packs yet: "joryu distill --project" makes one from its newest snapshot.`,
  notNoted: (why) =>
    'The files are written, but the library could not note them, so that "joryu pack list" does not show them. ' +
    `${why} To have the pack noted, compare it with the project once more.`,
}

export const packsJapanese: PacksText = {
  columns: {
    path: 'パック', madeFrom: '元の画像', measuredOn: '比較した画像', verdict: '判定', bytes: 'ファイル',
    accuracy: '正解率', full: '全画像', made: '作成（UTC）',
  },
  snapshot: (number) => `スナップショット${number}`,
  otherPictures: '別の画像',
  notCompared: '未比較',
  none: (project) =>
    `プロジェクト「${project}」にはまだパックがありません。「joryu distill --project」で最新のスナップショットから作成できます。`,
  notNoted: (why) =>
    'ファイルは保存されていますが、ライブラリーに記録できなかったため、「joryu pack list」には表示されません。' +
    `${why}記録するには、このパックをもう一度プロジェクトと比較してください。`,
}
