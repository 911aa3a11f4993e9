import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import { expect, test } from 'vitest'
import { english } from '../../renderer/text/english/english.ts'
import { japanese } from '../../renderer/text/japanese/japanese.ts'

const renderer = resolve(import.meta.dirname, '../../renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|vue)$/.test(name))
const outside = files.filter((name) => !name.startsWith('text/')).map((name) => ({
  name, source: readFileSync(join(renderer, name), 'utf8'),
}))

/** All sentences of a language by their keys. */
function sentencesOf(text: object, before = ''): readonly (readonly [key: string, sentence: string])[] {
  return Object.entries(text).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? sentencesOf(value, `${before}${key}.`)
      : [[`${before}${key}`, String(value)] as const])
}

function placeholdersOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted()
}

test('both languages say the same, with the same things put in', () => {
  const shapeOf = (text: object): object => sentencesOf(text).map(([key, sentence]) => [key, placeholdersOf(sentence)])
  expect(shapeOf(english)).toEqual(shapeOf(japanese))
})

test('no sentence is empty, and none holds what the library of texts would take for a sign of its own', () => {
  for (const [key, sentence] of [...sentencesOf(english), ...sentencesOf(japanese)]) {
    expect(sentence, key).not.toMatch(/^\s*$|[@|]/)
  }
})

test('every sentence is said somewhere', () => {
  const code = outside.map(({ source }) => source).join('\n')
  const whole = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key))
  // A key that holds values of the program's is written as a template: `jobs.phases.${phase}`.
  const templates = [...code.matchAll(/`([\w.-]*\.(?:[\w.-]|\$\{[^`}]*\})*)`/g)].map(([, template = '']) =>
    new RegExp(`^${template.split(/\$\{[^}]*\}/).map((part) => RegExp.escape(part)).join('[\\w-]+')}$`))
  const isSaid = (key: string): boolean => whole.has(key) || templates.some((template) => template.test(key))
  expect(sentencesOf(japanese).map(([key]) => key).filter((key) => !isSaid(key))).toEqual([])
})

test('no text stands outside of the languages: neither in a template nor in an attribute that is read out', () => {
  const found = outside.filter(({ name }) => name.endsWith('.vue')).flatMap(({ name, source }) =>
    wordsIn(parse(source).descriptor.template?.ast?.children ?? []).map((words) => `${name}: ${words}`))
  expect(found).toEqual([])
})

test('no Japanese stands outside of the languages', () => {
  const withJapanese = outside.filter(({ source }) => /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(source))
  expect(withJapanese.map(({ name }) => name)).toEqual([])
})

const readOut = ['alt', 'aria-label', 'aria-description', 'placeholder', 'title']

type Template = NonNullable<ReturnType<typeof parse>['descriptor']['template']>
type TemplateNode = NonNullable<Template['ast']>['children'][number]

function wordsIn(nodes: readonly TemplateNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    // What is between braces has an expression as its content.
    if ('content' in node) return typeof node.content === 'string' && /\p{L}/u.test(node.content) ? [node.content] : []
    if (!('tag' in node)) return []
    const attributes = node.props.flatMap((prop) =>
      'value' in prop && readOut.includes(prop.name) ? [prop.value?.content ?? ''].filter((words) => words !== '') : [])
    return [...attributes, ...wordsIn(node.children)]
  })
}
