export const check = {
  check: {
    question: 'このデータで始めてよいですか？',
    lead: '結果を悪くする画像がないか、先に確認します。',
  },
}
