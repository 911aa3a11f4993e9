import type { Page } from 'playwright-core'
import { z } from 'zod'
import { percentile } from './frames.ts'

const frame = z.object({ timestamp: z.number(), response: z.object({ payloadData: z.string() }) })
const sentCall = z.object({ kind: z.literal('call'), id: z.number(), name: z.string(), input: z.unknown() })
const reply = z.object({ kind: z.literal('reply'), id: z.number() })

/** What a page has asked of the program, by name, and how long each answer took: milliseconds. */
export type HeardCalls = Readonly<Record<string, readonly number[]>>

/** Listens to what a page asks, and when it is answered, as its browser tells. @returns ends it and tells */
export async function hearCalls(page: Page): Promise<() => Promise<HeardCalls>> {
  const session = await page.context().newCDPSession(page)
  const asked = new Map<number, { readonly name: string; readonly at: number }>()
  const heard: Record<string, number[]> = {}
  session.on('Network.webSocketFrameSent', (event) => {
    const { timestamp, response } = frame.parse(event)
    const call = sentCall.safeParse(JSON.parse(response.payloadData))
    if (call.success) asked.set(call.data.id, { name: call.data.name, at: timestamp })
  })
  session.on('Network.webSocketFrameReceived', (event) => {
    const { timestamp, response } = frame.parse(event)
    const { data } = reply.safeParse(JSON.parse(response.payloadData))
    const call = data && asked.get(data.id)
    if (call !== undefined) (heard[call.name] ??= []).push((timestamp - call.at) * 1000)
  })
  await session.send('Network.enable')
  return async () => {
    await session.detach()
    return heard
  }
}

/** Prints them as a table, those that are answered last first. */
export function tellCalls(calls: HeardCalls): void {
  console.log('\n| asked by screens | times | answered in, ms, median | p95 |\n|---|---|---|---|')
  const byTime = Object.entries(calls).sort(([, one], [, other]) => percentile(other, 0.95) - percentile(one, 0.95))
  for (const [name, times] of byTime) {
    const [half, most] = [0.5, 0.95].map((part) => percentile(times, part).toFixed(1))
    console.log(`| ${name} | ${times.length} | ${half} | ${most} |`)
  }
}
