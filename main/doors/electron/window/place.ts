import type { Rectangle, Screen } from 'electron'

/** Where a window is. */
export interface WindowPlace {
  /** Of the window when it is neither maximized nor in full screen. */
  readonly bounds: Pick<Rectangle, 'width' | 'height'> & Partial<Rectangle>
  readonly isMaximized: boolean
}

/** As large as the smallest screen of a plant allows; in the middle of the first one. */
export const usualPlace: WindowPlace = { bounds: { width: 1280, height: 720 }, isMaximized: false }

/** The remembered place on the displays that are there now: one that was taken away takes no window with it. */
export function placeOn(displays: ReturnType<Screen['getAllDisplays']>, remembered: WindowPlace): WindowPlace {
  const { width, height, x, y } = remembered.bounds
  if (x === undefined || y === undefined) return remembered
  const [best] = displays
    .map(({ workArea }) => ({ workArea, shared: sharedArea(workArea, { x, y, width, height }) }))
    .sort((one, other) => other.shared - one.shared)
  if (best === undefined || best.shared === 0) return { ...remembered, bounds: { width, height } }
  return { ...remembered, bounds: moveInto(best.workArea, { x, y, width, height }) }
}

/** Pixels that two rectangles have in common. */
function sharedArea(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** As large as before where there is room, and wholly inside. */
function moveInto(area: Rectangle, bounds: Rectangle): Rectangle {
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  return {
    width,
    height,
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
  }
}
