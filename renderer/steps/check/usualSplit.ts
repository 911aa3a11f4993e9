/** How pictures are divided where nobody asked for another way: what is alike comes to one side. */
export const usualSplit = { method: 'stratified', share: 0.2, seed: 1, keepLots: false } as const
