/** What is said of what studies would be. */
export interface PlanText {
  readonly columns: Readonly<Record<
    'plan' | 'pack' | 'pictures' | 'network' | 'experts' | 'iterations' | 'time' | 'memory' | 'disk',
    string
  >>
  readonly title: (executor: string) => string
  readonly pictures: (side: number) => string
  readonly experts: (experts: number, epochs: number) => string
  readonly minutes: (minutes: number, preset: string) => string
  readonly givesUp: (plan: string) => string
  readonly tooLong: (plan: string, duration: string) => string
  readonly explanation: string
}

export const planEnglish: PlanText = {
  columns: {
    plan: 'plan', pack: 'pack', pictures: 'pictures', network: 'network', experts: 'experts',
    iterations: 'iterations', time: 'time', memory: 'memory', disk: 'disk',
  },
  title: (executor) => `What a distillation would be, computed by ${executor}:`,
  pictures: (side) => `${side} x ${side}`,
  experts: (experts, epochs) => `${experts} x ${epochs} epochs`,
  minutes: (minutes, preset) => `${minutes} min (${preset})`,
  givesUp: (plan) => `${plan} gives up:`,
  tooLong: (plan, duration) => `${plan}: not possible in this time on this PC; it needs about ${duration}.`,
  explanation:
    'Times are measured on small pieces of the work on this PC, and corrected by what its jobs took. They hold while ' +
    'nothing else keeps it busy.',
}

export const planJapanese: PlanText = {
  columns: {
    plan: 'プラン', pack: '蒸留パック', pictures: '画像', network: 'ネットワーク', experts: '手本の学習',
    iterations: '反復', time: '所要時間', memory: 'メモリ', disk: 'ディスク',
  },
  title: (executor) => `蒸留の計画（計算方式：${executor}）：`,
  pictures: (side) => `${side}×${side}`,
  experts: (experts, epochs) => `${experts}本×${epochs}周`,
  minutes: (minutes, preset) => `${minutes}分（${preset}）`,
  givesUp: (plan) => `${plan}であきらめること：`,
  tooLong: (plan, duration) => `${plan}：このPCではこの時間に収まりません。約${duration}かかります。`,
  explanation:
    '所要時間は、このPCで作業の一部を実際に計測し、これまでのジョブの実績で補正した見込みです。ほかの処理がPCを使っている' +
    '間は長くなります。',
}
