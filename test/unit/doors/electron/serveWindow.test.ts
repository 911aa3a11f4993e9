import type { IpcMain, WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { serveWindow, type Served } from '../../../../main/doors/electron/serveWindow.ts'
import type { FromProgram } from '../../../../shared/contract/envelopes.ts'
import { contentsStandIn, windowStandIn } from '../../../support/electronStandIn.ts'

const page = { parent: null, origin: 'app://joryu', url: 'app://joryu/index.html#/projects/a' }

/** A window with a program behind it that remembers what it was told, and by which page. */
function served() {
  const standIn = windowStandIn()
  const ipc = new EventEmitter() as unknown as IpcMain
  const pages: { readonly heard: unknown[]; isClosed: boolean; readonly send: (message: FromProgram) => void }[] = []
  const { tell } = serveWindow(ipc, standIn.window, (send): Served => {
    const one = { heard: [] as unknown[], isClosed: false, send }
    pages.push(one)
    return { receive: (message) => one.heard.push(message), close: () => void (one.isClosed = true) }
  })
  const { contents } = standIn.page
  const say = (message: unknown, senderFrame: object | null = page, sender: WebContents = contents): void =>
    void ipc.emit('joryu', { senderFrame, sender }, message)
  return { ...standIn, pages, say, tell }
}

const news: FromProgram = { kind: 'event', topic: 'jobs.news', payload: 1 }

test('a page speaks with the program, and the program with the page', () => {
  const { say, pages, page: { sent } } = served()
  say('one')
  say('two')
  pages[0]?.send(news)
  expect(pages.map(({ heard }) => heard)).toEqual([['one', 'two']])
  expect(sent).toEqual([news])
})

describe('nobody is heard', () => {
  test.each([
    ['a frame inside of the page', { ...page, parent: page }],
    ['a page of another origin', { ...page, origin: 'https://example.com', url: 'https://example.com/index.html' }],
    ['a page that only looks like ours', { ...page, origin: 'null' }],
    ['a file of ours that is not the page', { ...page, url: 'app://joryu/assets/picture.svg' }],
    ['a page that is gone', null],
  ])('who is %s', (_, frame) => {
    const { say, pages } = served()
    say('one', frame)
    expect(pages).toEqual([])
  })

  test('who is in another window', () => {
    const { say, pages } = served()
    say('one', page, contentsStandIn().contents)
    expect(pages).toEqual([])
  })
})

describe('what a page waited for is stopped', () => {
  test.each([
    ['it is loaded again', 'did-start-navigation', { isMainFrame: true, isSameDocument: false }],
    ['it crashes', 'render-process-gone', {}],
    ['its window closes', 'destroyed', {}],
  ])('when %s, and the next page is another', (_, event, facts) => {
    const { say, pages, page: { contents } } = served()
    say('one')
    contents.emit(event, facts)
    say('two')
    expect(pages.map(({ heard, isClosed }) => [heard, isClosed])).toEqual([[['one'], true], [['two'], false]])
  })

  test.each([
    { isMainFrame: true, isSameDocument: true }, { isMainFrame: false, isSameDocument: false },
  ])('but not when it goes to another place in itself (%j)', (facts) => {
    const { say, pages, page: { contents } } = served()
    say('one')
    contents.emit('did-start-navigation', facts)
    expect(pages.map(({ isClosed }) => isClosed)).toEqual([false])
  })
})

test('what the door has to tell waits for a page that listens, and is told once', () => {
  const { say, tell, page: { sent, contents } } = served()
  tell(news)
  expect(sent).toEqual([])
  say('one')
  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  say('two')
  expect(sent).toEqual([news])
  tell(news)
  expect(sent).toEqual([news, news])
})
