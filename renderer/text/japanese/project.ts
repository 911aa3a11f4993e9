export const project = {
  projects: {
    title: 'プロジェクト',
    lead: '品番や工程ごとに、画像とパックをまとめます。',
    loading: 'プロジェクトを読み込んでいます…',
    emptyTitle: '最初のプロジェクトを作りましょう',
    empty: 'クラスごとに分けた検査画像のフォルダーを用意してください。元の画像は読み取るだけで、変更しません。',
    new: '新しいプロジェクト',
    name: 'プロジェクト名',
    nameHint: '例：軸受 外観検査',
    create: '作成',
    cancel: 'やめる',
    pictures: '画像',
    classes: 'クラス',
    created: '作成日',
    pictureCount: '{count}枚',
    classCount: '{count}種類',
  },
  project: {
    question: '何の検査ですか？',
    lead: '品番や工程ごとに、画像とパックをまとめます。',
    loading: 'プロジェクトを読み込んでいます…',
  },
}
