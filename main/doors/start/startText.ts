import type { Language } from '../../../shared/text/language.ts'

/** What is said before the program opens. */
export interface StartText {
  readonly inElectron: string
  readonly inBrowser: string
  readonly fetching: string
  readonly notFetched: string
}

export const startTexts: Readonly<Record<Language, StartText>> = {
  en: {
    inElectron: 'Joryu opens in its own window: Electron is there.',
    inBrowser:
      'Joryu opens in a browser: Electron is not there. "npm start -- --fetch-electron" fetches it from the internet.',
    fetching: 'Fetching Electron from the internet, as you asked.',
    notFetched: 'Electron could not be fetched: see the message above.',
  },
  ja: {
    inElectron: 'Electronがあるため、専用のウィンドウで開きます。',
    inBrowser:
      'Electronがないため、ブラウザーで開きます。「npm start -- --fetch-electron」でインターネットから取得できます。',
    fetching: 'ご指定により、Electronをインターネットから取得します。',
    notFetched: 'Electronを取得できませんでした。上のメッセージを確認してください。',
  },
}
