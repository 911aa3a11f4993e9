import { expect, test } from 'vitest'
import { probeDevices } from '../../../main/services/devices.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'

test('a cancel is heard before any device has answered', async () => {
  const work = { tell: () => {}, signal: AbortSignal.abort(), now: () => 0 }
  await expect(probeDevices(work)).rejects.toThrow(Cancelled)
})
