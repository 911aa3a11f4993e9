export const compare = {
  compare: {
    question: 'このパックで、どれだけ学習できますか？',
    lead: '全画像で学習した場合と、同じ条件で比べます。',
    empty: 'パックができると、全画像で学習した場合と比べた結果がここに出ます。',
  },
}
