/** Sides at which pictures are looked at, pixels: from small to the largest that is trained on. */
export const previewSizes = [32, 48, 64, 96, 128] as const
