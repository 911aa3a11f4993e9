export type { InterleavedPicture, SheetCodec, SheetFormat } from '../../../shared/domain/sheetCodec.ts'
