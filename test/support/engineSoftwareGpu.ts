import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

/** Chromium's Vulkan driver that computes on the processor, where Debian's package puts it. */
const DRIVER = '/usr/lib/chromium/vk_swiftshader_icd.json'

/** What a machine without GPU needs to run WebGPU, and this one lacks. */
export function softwareGpuLacks(): string | undefined {
  if (!existsSync(DRIVER)) return `${DRIVER} (package chromium)`
  const { stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  return stdout.includes('libvulkan.so.1') ? undefined : 'libvulkan.so.1 (package libvulkan1)'
}

/** Has Vulkan find that driver alone, from here on in this process. */
export function useSoftwareGpu(driver = DRIVER): void {
  process.env['VK_DRIVER_FILES'] = driver
}
