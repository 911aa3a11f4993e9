import type { FitPolicy } from '../../../../shared/domain/reading.ts'

/** What is said of previews at training sizes. */
export interface PreviewsText {
  readonly size: string
  readonly policies: Readonly<Record<FitPolicy, string>>
  /** What the table tells, of pictures of typical sides. */
  readonly shrinkage: (typical: { readonly width: number; readonly height: number }) => string
  /** Where on a sheet what stands. */
  readonly order: string
}

export const previewsEnglish: PreviewsText = {
  size: 'size',
  policies: { stretch: 'stretch', fit: 'fit', crop: 'crop' },
  shrinkage: ({ width, height }) =>
    `So many pixels of a picture of ${width} x ${height} become one (a smaller defect is hard to see):`,
  order:
    'Sheets, with each original at the left; sizes from left to right; from top to bottom ' +
    'stretched, fitted with a border, and cropped to the middle (--fit stretch, which is usual, fit or crop):',
}

export const previewsJapanese: PreviewsText = {
  size: '一辺',
  policies: { stretch: '引き伸ばし', fit: '余白付き', crop: '中央切り出し' },
  shrinkage: ({ width, height }) =>
    `${width}×${height}画素の画像で1画素にまとめられる範囲（これより小さい欠陥は見えにくくなります）：`,
  order:
    '一覧画像（左端が元の画像、左から右へ各サイズ、上から引き伸ばし（--fit stretch、通常）、余白付き（fit）、中央切り出し（crop））：',
}
