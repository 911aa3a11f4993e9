import type { Language } from '../../../../shared/text/language.ts'

/** What is said when the program is opened in a browser. */
export interface OpenText {
  /** @param browser the program that shows it */
  readonly inWindow: (browser: string) => string
  readonly inBrowser: string
  /** @param address that a person has to type or to copy */
  readonly atAddress: (address: string) => string
  readonly runsAlready: string
  readonly howToStop: string
}

export const openTexts: Readonly<Record<Language, OpenText>> = {
  en: {
    inWindow: (browser) => `Joryu is open in a window of ${browser}.`,
    inBrowser: 'Joryu is open in the browser.',
    atAddress: (address) => `Open this address in a browser on this PC within a minute; it works once:\n${address}`,
    runsAlready: 'It ran already: the same program is shown once more.',
    howToStop: 'It ends some time after its last page was closed, when no job works, or with Ctrl-C.',
  },
  ja: {
    inWindow: (browser) => `Joryuを${browser}のウィンドウで開きました。`,
    inBrowser: 'Joryuをブラウザーで開きました。',
    atAddress: (address) => `このPCのブラウザーで、次のアドレスを1分以内に開いてください（1回だけ有効です）。\n${address}`,
    runsAlready: 'すでに起動していたため、同じJoryuをもう一度表示しました。',
    howToStop: '画面をすべて閉じ、実行中のジョブもなくなると、しばらくして終了します。Ctrl-Cでも終了できます。',
  },
}
