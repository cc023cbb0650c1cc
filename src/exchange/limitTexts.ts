/**
 * Texts of a draft that no map has room for (model/textLimits.ts), cut to length; each is told as something left out. Ids
 * are fresh in a draft, so none is among them.
 */
import { findLongTexts, type LongText, longTextPlace } from '../model/findLongTexts.ts'
import { type RemitMap, remitMapSchema } from '../model/remitMap.ts'
import { shapeOf } from '../model/shape.ts'
import { shortenText } from '../model/shortenText.ts'
import { limitInWords, longestName } from '../model/textLimits.ts'
import type { Dropped, ImportDraft } from './importDraft.ts'

const mapShape = shapeOf(remitMapSchema)

export function limitTexts(draft: ImportDraft): ImportDraft {
  const found = [...findLongTexts(mapShape, draft.content)]
  const title = draft.title === undefined ? undefined : shortenText(draft.title, longestName)
  if (found.length === 0 && title === draft.title) return draft
  const content = structuredClone(draft.content)
  const dropped = found.map((long): Dropped => {
    put(content, long.path, shortenText(long.text, long.most))
    return {
      where: longTextPlace(long.path, entityOf(draft.content, long.path)),
      what: `What comes after ${limitInWords(long.most)}`,
      why: 'A map has no longer ones.',
    }
  })
  return {
    ...draft,
    ...(title === undefined ? {} : { title }),
    content,
    dropped: [...draft.dropped, ...dropped],
  }
}

function entityOf(content: RemitMap, [list, index]: LongText['path']): unknown {
  const held = (content as unknown as Record<string, unknown>)[String(list)]
  if (Array.isArray(held)) return held[Number(index)]
  return typeof held === 'object' ? held : content
}

function put(value: unknown, path: LongText['path'], text: string): void {
  const [last, ...back] = path.toReversed()
  let holder = value as Record<string | number, unknown>
  for (const step of back.toReversed()) holder = holder[step] as Record<string | number, unknown>
  if (last !== undefined) holder[last] = text
}
