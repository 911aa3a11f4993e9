export const handOver = {
  handOver: {
    question: 'このパックを渡してよいですか？',
    lead: '渡す前に、中身と結果を確かめます。',
    empty: 'パックができると、中身を確かめてから、ここで書き出せます。',
  },
}
