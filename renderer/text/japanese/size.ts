export const size = {
  size: {
    question: 'どこまで小さくしますか？',
    lead: '小さくするほど渡しやすくなりますが、失われるものも増えます。',
  },
}
