import type { ImageShape } from '../domain/pictures.ts'
import { readingNotes, type DepthMapping, type FitPolicy, type Reading } from '../domain/reading.ts'
import { formatCount } from '../units.ts'
import type { Language } from './language.ts'

/**
 * What reading a set did to its pictures, a line each: how 16 bits became 8, where any had 16, and all else.
 * @returns nothing where nothing was done
 */
export function describeReading({ depth, counts }: Reading, language: Language): readonly string[] {
  const { mapping, note, all } = words[language]
  const others = shortNotes.filter((name) => counts[name] > 0)
  return [
    ...(counts.deep > 0 ? [mapping(counts.deep, depth)] : []),
    ...(others.length > 0 ? [all(others.map((name) => note[name](counts[name])))] : []),
  ]
}

/** How pictures become those of a pack. */
export interface Preparation {
  readonly image: ImageShape
  readonly fit: FitPolicy
  /** Null where it is not known. */
  readonly depth: DepthMapping | null
}

/** How pictures are prepared for a network that was trained on a pack, in a line. */
export function describePreparation({ image, fit, depth }: Preparation, language: Language): string {
  const { prepared } = words[language]
  return prepared(image, fit, depth)
}

/** All notes but the one that has a line of its own. */
const shortNotes = readingNotes.filter((note) => note !== 'deep')

interface ReadingWords {
  readonly mapping: (pictures: number, depth: DepthMapping) => string
  readonly note: Readonly<Record<(typeof shortNotes)[number], (pictures: number) => string>>
  readonly all: (notes: readonly string[]) => string
  readonly prepared: (image: ImageShape, fit: FitPolicy, depth: DepthMapping | null) => string
}

const english: ReadingWords = {
  mapping: (pictures, depth) =>
    `${formatCount(pictures)} of the pictures ${pictures === 1 ? 'has' : 'have'} 16 bits a value, ` +
    `which became 8: ${mappingInEnglish(depth)}.`,
  note: {
    several: (pictures) => `${formatCount(pictures)} of several pages or frames (the first was taken)`,
    turned: (pictures) => `${formatCount(pictures)} turned as the camera noted`,
    transparent: (pictures) => `${formatCount(pictures)} with transparency (put on black)`,
    cmyk: (pictures) => `${formatCount(pictures)} in printing colors (CMYK, made sRGB)`,
    profile: (pictures) => `${formatCount(pictures)} with a color profile (made sRGB)`,
  },
  prepared: ({ channels, height, width }, fit, depth) =>
    `${fitsInEnglish[fit]} to ${width} x ${height} pixels, in ${channels === 1 ? 'gray' : 'color'}; 16 bits a value ` +
    `become 8 by ${depth === null ? 'a mapping that is not known' : mappingInEnglish(depth)}`,
  all: (notes) => `As they were read: ${notes.join('; ')}. The files were not changed.`,
}

const japanese: ReadingWords = {
  mapping: (pictures, depth) =>
    `16ビットの画像${formatCount(pictures)}枚を8ビットに変換しました（${mappingInJapanese(depth)}）。`,
  note: {
    several: (pictures) => `複数のページやコマのうち最初のものを使用（${formatCount(pictures)}枚）`,
    turned: (pictures) => `カメラの記録どおりに回転（${formatCount(pictures)}枚）`,
    transparent: (pictures) => `透明な部分を黒に変換（${formatCount(pictures)}枚）`,
    cmyk: (pictures) => `CMYKからsRGBに変換（${formatCount(pictures)}枚）`,
    profile: (pictures) => `カラープロファイルに従いsRGBに変換（${formatCount(pictures)}枚）`,
  },
  prepared: ({ channels, height, width }, fit, depth) =>
    `${width}×${height}画素に${fitsInJapanese[fit]}、${channels === 1 ? 'モノクロ' : 'カラー'}、` +
    `16ビットから8ビットへの変換：${depth === null ? '不明' : mappingInJapanese(depth)}`,
  all: (notes) => `読み込み時の処理：${notes.join('、')}。元のファイルは変更していません。`,
}

const fitsInEnglish: Readonly<Record<FitPolicy, string>> = {
  stretch: 'stretched', fit: 'fitted with black borders', crop: 'cropped to the middle and brought',
}

const fitsInJapanese: Readonly<Record<FitPolicy, string>> = {
  stretch: '引き伸ばし', fit: '黒い余白付きで収める', crop: '中央を切り出し',
}

const words: Readonly<Record<Language, ReadingWords>> = { en: english, ja: japanese }

function mappingInEnglish(depth: DepthMapping): string {
  switch (depth.kind) {
    case 'full-range':
      return 'full range (0 to 65,535)'
    case 'high-byte':
      return 'the upper 8 bits, as the lower ones are empty'
    case 'used-range':
      return `the range that this set uses (${formatCount(depth.low)} to ${formatCount(depth.high)})`
  }
}

function mappingInJapanese(depth: DepthMapping): string {
  switch (depth.kind) {
    case 'full-range':
      return '全範囲、0～65,535'
    case 'high-byte':
      return '上位8ビット。下位8ビットは空'
    case 'used-range':
      return `このデータセットで使われている範囲、${formatCount(depth.low)}～${formatCount(depth.high)}`
  }
}
