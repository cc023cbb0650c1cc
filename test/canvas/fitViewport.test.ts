import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitViewport } from '../../src/canvas/fitViewport.ts'

describe('fitViewport', () => {
  const screen = { width: 900, height: 600 }

  it('shows any picture whole across, and whole down unless that would be too small to read', () => {
    const box = fc.record({
      left: fc.integer({ min: -500, max: 500 }),
      top: fc.integer({ min: -500, max: 500 }),
      width: fc.integer({ min: 50, max: 3000 }),
      height: fc.integer({ min: 50, max: 9000 }),
    })
    fc.assert(
      fc.property(box, ({ left, top, width, height }) => {
        const { zoom, pan } = fitViewport({ left, top, right: left + width, bottom: top + height }, screen)
        const edge = {
          left: left * zoom + pan.x,
          right: (left + width) * zoom + pan.x,
          top: top * zoom + pan.y,
          bottom: (top + height) * zoom + pan.y,
        }
        expect(edge.left).toBeGreaterThanOrEqual(0)
        expect(edge.right).toBeLessThanOrEqual(screen.width)
        expect(edge.top).toBeGreaterThanOrEqual(0)
        if (zoom > 0.581) expect(edge.bottom).toBeLessThanOrEqual(screen.height)
      }),
    )
  })

  it('reads a tall picture from its top, at a size that can be read', () => {
    const { zoom, pan } = fitViewport({ left: 0, top: 0, right: 1000, bottom: 5000 }, screen)
    expect(zoom).toBe(0.58)
    expect(pan.y).toBeLessThan(30)
  })
})
