export const compare = {
  compare: {
    question: 'このパックで、どれだけ学習できますか？',
    lead: '全画像で学習した場合と、同じ条件で比べます。',
  },
}
