import { homes, layers, nativePlaces, withoutNode } from './layers.config.js'

/** @param {string} text */
const literal = (text) => text.replaceAll('.', '\\.')
/** @param {string} place a folder, or a file */
const inside = (place) => `^${literal(place)}${place.endsWith('.ts') ? '$' : '/'}`
/** @param {string} name a package, or a scope that ends in a slash */
const packageNamed = (name) => `(^|node_modules/)${name}${name.endsWith('/') ? '' : '(/|$)'}`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layerRules = Object.entries(layers).map(([layer, others]) => ({
  name: `layer ${layer}`,
  comment: `${layer} imports only itself${others.map((other) => `, ${other}`).join('')}.`,
  severity: 'error',
  from: { path: inside(layer) },
  to: { dependencyTypes: ['local'], pathNot: [layer, ...others, 'test'].map(inside) },
}))

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const packageRules = Object.entries(homes).map(([name, places]) => ({
  name: `package ${name}`,
  comment: `${name} is imported only in ${places.join(', ')}.`,
  severity: 'error',
  from: { pathNot: places.map(inside) },
  to: { path: packageNamed(name) },
}))

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const nativeRules = Object.entries(nativePlaces).map(([place, modules]) => ({
  name: `Node in ${place}`,
  comment: `${place} imports no more from Node than ${modules.join(', ')}.`,
  severity: 'error',
  from: { path: inside(place) },
  to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${modules.join('|')})$` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    ...packageRules,
    {
      name: 'files belong to a layer',
      comment: 'A file of the program outside every layer would escape the rules above.',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/', pathNot: Object.keys(layers).map(inside) },
      to: {},
    },
    {
      name: 'layers without Node',
      comment: `${withoutNode.join(', ')} run anywhere: no module of Node's own.`,
      severity: 'error',
      from: { path: withoutNode.map(inside), pathNot: Object.keys(nativePlaces).map(inside) },
      to: { dependencyTypes: ['core'] },
    },
    ...nativeRules,
    {
      name: 'tests stay outside',
      comment: 'Nothing in the program imports a test or its helpers.',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/' },
      to: { path: '^test/' },
    },
    {
      name: 'only shipped packages',
      comment:
        'The program imports no development package: it would be missing where the program is installed. Electron is ' +
        'what runs it there.',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: packageNamed('electron') },
    },
    {
      name: 'no cycles',
      comment: 'Two files that need each other are one idea, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no orphans',
      comment: 'A file that imports nothing and that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    // Types count: a layer that knows another's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'require', 'default'] },
  },
}
