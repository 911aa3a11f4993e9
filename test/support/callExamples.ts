import type { CallName, Input } from '../../shared/contract/calls.ts'

const making = { preset: 'quick', storage: 'i8', seed: 1 } as const
const comparing = { packPath: '/packs/gears.joryu', executor: 'auto', seeds: 3, language: 'ja' } as const
const project = '歯車'
const all = { flip: true, shift: true, scale: true, cutout: true, brightness: true, contrast: true }
const phases = { loading: 1, experts: 20, distilling: 60, comparing: 90 }
const plan = {
  effort: { experts: 2, epochs: 45, iterations: 140, evaluationSteps: 400 }, executor: 'onnx', seconds: phases,
  uncorrected: phases,
} as const
const page = { after: 0, limit: 100 }

/** A good input of each call: the type asks for one of every new call. */
export const callExamples: { readonly [Name in CallName]: readonly Input<Name>[] } = {
  'program.facts': [undefined],
  'program.dataWarnings': [{ path: 'D:\\Joryu' }],
  'program.executors': [undefined],
  'program.diagnostics': [{ path: 'D:\\診断.zip' }],
  'licenses.list': [undefined],
  'licenses.text': [{ id: 7 }],
  'settings.get': [undefined],
  'settings.set': [
    { lowPriority: true, night: { from: 20, to: 6 } },
    { dataFolder: '/data', language: 'ja', scheme: 'dark', threads: 2, lowPriority: false, night: { from: 0, to: 24 } },
  ],
  'folders.choose': [{ wants: 'folder' }, { wants: 'pack' }],
  'folders.list': [{}, { path: 'E:\\検査\\良品' }],
  'projects.list': [undefined],
  'projects.create': [{ name: project }],
  'projects.describe': [{ project, partNumber: 'AB-1234', process: '外観検査' }],
  'projects.rename': [{ project, newName: '軸受' }],
  'projects.sample': [undefined],
  'projects.facts': [{ project }],
  'projects.history': [{ project, limit: 10 }, { project, before: 7, limit: 10 }],
  'sources.look': [
    { path: '/pictures' },
    { path: '/pictures.zip', layout: { name: 'csv', merge: [{ into: 'OK', from: ['ok'] }], nameFacts: false } },
  ],
  'sources.lost': [{ project }],
  'sources.move': [{ project, from: 'D:\\検査', to: 'E:\\検査' }],
  'imports.account': [{ project }],
  'imports.save': [{ project, path: 'D:\\内訳.csv', language: 'ja' }],
  'imports.files': [{ project, outcome: 'skipped', ...page }],
  'pictures.list': [
    { project, outcome: 'imported', ...page },
    { project, outcome: 'imported', className: 'NG', split: 'test', finding: 'blurred', quarantined: true, ...page },
  ],
  'pictures.pages': [
    { project, outcome: 'imported', size: 100 },
    { project, outcome: 'gone', className: 'NG', split: 'test', finding: 'near-copies', quarantined: true, size: 1 },
  ],
  'checks.run': [{ project }],
  'checks.last': [{ project }],
  'checks.pictures': [{ project, code: 'near-copies', ...page }],
  'checks.save': [{ project, path: 'D:\\指摘.csv', language: 'ja' }],
  'checks.curves': [{ project }],
  'decisions.list': [{ project, ...page }],
  'decisions.decide': [
    { project, kind: 'quarantine', code: 'blurred', pictures: 'all' },
    { project, kind: 'keep', code: 'copies', pictures: ['OK/1.png'] },
  ],
  'decisions.undo': [{ project, steps: 1 }],
  'classes.list': [{ project }],
  'classes.rate': [
    { project, className: 'good', role: 'ok' }, { project, className: 'dent', role: 'ng', severity: 'critical' },
  ],
  'classes.rename': [{ project, className: 'good', newName: '良品' }],
  'classes.merge': [{ project, names: ['ok', 'Ok'], into: 'OK' }],
  'classes.order': [{ project, names: ['OK'] }],
  'classes.undo': [{ project }],
  'splits.show': [{ project }],
  'splits.leaks': [{ project, bond: 'near-copy', ...page }],
  'splits.draw': [
    { project, wish: { method: 'given' } },
    { project, wish: { method: 'stratified', share: 0.2, seed: 1, keepLots: true } },
    { project, wish: { method: 'lot', lots: [], share: 0.2, keepLots: false } },
    { project, wish: { method: 'date', from: '2026-01-31', keepLots: false } },
  ],
  'splits.undo': [{ project }],
  'snapshots.list': [{ project }],
  'snapshots.take': [{ project, despiteLeak: false }],
  'snapshots.diff': [{ project, from: 1 }, { project, from: 1, to: 2 }],
  'forecasts.sizes': [
    { project, ...making, budgets: [{ kind: 'bytes', bytes: 8192 }, { kind: 'share', fraction: 0.01 }] },
    { project, snapshot: 2, ...making, budgets: [{ kind: 'pictures', perClass: 10 }] },
  ],
  'plans.make': [{
    project, storage: 'i8', seed: 1, budget: { kind: 'bytes', bytes: 8192 }, executor: 'auto', seeds: 3,
    augmentation: all, wishes: ['quick', { minutes: 30 }],
  }],
  'sweeps.list': [{ project }],
  'reports.showInFolder': [{ job: 7 }],
  'jobs.list': [undefined],
  'jobs.start': [
    {
      kind: 'distill', project, ...making, ...comparing, budget: { kind: 'share', fraction: 0.01 }, hours: 'any',
      augmentation: all,
    },
    {
      kind: 'distill', project, snapshot: 3, ...making, executor: 'auto', seeds: 3, language: 'ja', hours: 'night',
      budget: { kind: 'bytes', bytes: 8192 }, augmentation: all, plan,
    },
    {
      kind: 'sweep', project, ...making, executor: 'auto', seeds: 3, language: 'en', augmentation: all, repeats: 2,
      hours: 'night',
      budgets: [{ kind: 'share', fraction: 0.01 }, { kind: 'bytes', bytes: 4096 }], plan,
    },
    { kind: 'compare', project, snapshot: 1, ...comparing, preset: 'quick', hours: 'night' },
    { kind: 'import', project, path: '/pictures', layout: { name: 'csv' }, size: 32, fit: 'crop', hours: 'any' },
    { kind: 'inspect', project, hours: 'night' },
  ],
  'jobs.live': [{ id: 1 }],
  'jobs.wish': [{ id: 1, wish: 'pause' }],
  'jobs.place': [{ id: 1, place: { kind: 'last' } }, { id: 1, place: { kind: 'before', beforeId: 2 } }],
  'jobs.hours': [{ id: 1, hours: 'night' }],
  'jobs.repeat': [{ id: 1 }],
  'packs.list': [{ project }],
  'packs.inspect': [{ path: '/packs/gears.joryu' }],
  'comparisons.list': [{ project }],
  'comparisons.show': [{ project, run: 3 }],
  'comparisons.answers': [{ project, run: 3 }],
  'comparisons.pictures': [
    { project, run: 3, wish: { kind: 'cell', by: 'pack', actual: 0, predicted: 1 }, ...page },
    { project, run: 3, wish: { kind: 'missed', by: 'full' }, ...page },
    { project, run: 3, wish: { kind: 'only-full' }, ...page },
  ],
  'packs.versions': [{ project }],
  'packs.mark': [{ project, pack: 1, mark: 'adopted', note: '限度見本で確認済み' }],
  'packs.undoMark': [{ project }],
  'packs.contents': [{ project, pack: 1 }],
  'packs.nearest': [{ project, pack: 1 }],
  'packs.handOver': [{
    project, pack: 1, folder: 'E:\\提供', fileName: '歯車-v1.joryu', recipient: '株式会社サンプル', purpose: '分類器の学習',
    confidentiality: 'limited', note: '', signedBy: '山田', statements: ['contents', 'nearest'],
  }],
  'handOvers.list': [{ project, limit: 100 }, { project, before: 7, limit: 100 }],
}
