/** Tells what people do with the picture, in the scene's own ids. Changes made by code never come this way. */
import type { Core, EventObject } from 'cytoscape'
import type { CanvasEvents } from './canvasEvents.ts'

export function listenToGestures(cy: Core, events: CanvasEvents): void {
  cy.on('tap', (event) => {
    if (event.target === cy) events.background?.()
    else select(event, events)
  })
  cy.on('dbltap', 'node', (event) => events.open?.(event.target.id()))
  // A drag of several ends with one event for each, all in the same turn: they are told together.
  let ended: { id: string; x: number; y: number }[] = []
  cy.on('dragfree', 'node', (event) => {
    if (ended.length === 0) {
      queueMicrotask(() => {
        events.moved?.(ended)
        ended = []
      })
    }
    ended.push({ id: event.target.id(), ...event.target.position() })
  })
  cy.on('mouseover', 'node, edge', (event) => {
    event.target.addClass('hovered')
    events.hover?.(event.target.id())
  })
  cy.on('mouseout', 'node, edge', (event) => {
    event.target.removeClass('hovered')
    events.hover?.(undefined)
  })
  cy.on('dragpan pinchzoom scrollzoom', () => {
    events.viewport?.({ zoom: cy.zoom(), pan: { ...cy.pan() } })
  })
}

function select(event: EventObject, events: CanvasEvents): void {
  const pressed: unknown = event.originalEvent
  const additive = pressed instanceof MouseEvent && (pressed.shiftKey || pressed.ctrlKey || pressed.metaKey)
  events.select?.({ id: event.target.id(), what: event.target.isNode() ? 'node' : 'line', additive })
}
