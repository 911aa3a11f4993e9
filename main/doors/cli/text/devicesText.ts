import { methodNames, methodReasons, stepMeaning } from '../../../../shared/text/computingMethods.ts'
import { formatRate } from '../../../../shared/units.ts'
import type { Choice } from '../../../services/executorChoice.ts'
import type { DevicesText } from './cliText.ts'

/** What is said of the ways to compute, in English. */
export const devicesEnglish: DevicesText = {
  columns: { name: 'method', description: 'what it is', why: 'result', stepsPerSecond: 'steps a second' },
  descriptions: methodNames.en,
  whys: methodReasons.en,
  step: stepMeaning.en,
  lack: (method, what) => `${method}: ${what}`,
  chosen: choiceInEnglish,
}

function choiceInEnglish(choice: Choice): string {
  switch (choice.reason) {
    case 'named':
      return `Computed by ${choice.name}, as you asked.`
    case 'only':
      return `Computed by ${choice.name}: the only fast method that works on this PC.`
    case 'fastest':
      return `Computed by ${choice.name}: the fastest on this PC (${formatRate(choice.stepsPerSecond)} steps a second).`
    case 'last-resort':
      return `Computed by ${choice.name}, which is slow: no other method works on this PC ("joryu devices" says why).`
  }
}

/** What is said of the ways to compute, in Japanese. */
export const devicesJapanese: DevicesText = {
  columns: { name: '方式', description: '内容', why: '結果', stepsPerSecond: '1秒あたりのステップ数' },
  descriptions: methodNames.ja,
  whys: methodReasons.ja,
  step: stepMeaning.ja,
  lack: (method, what) => `${method}：${what}`,
  chosen: choiceInJapanese,
}

function choiceInJapanese(choice: Choice): string {
  switch (choice.reason) {
    case 'named':
      return `計算方式：${choice.name}（指定どおり）`
    case 'only':
      return `計算方式：${choice.name}（このPCで使える方式のうち高速なのはこれだけ）`
    case 'fastest':
      return `計算方式：${choice.name}（このPCで最も速い方式。1秒あたり${formatRate(choice.stepsPerSecond)}ステップ）`
    case 'last-resort':
      return `計算方式：${choice.name}（低速。このPCではほかの方式を使えません。理由は「joryu devices」で確認できます）`
  }
}
