/** Pictures of the map and the matrix as SVG, and as PNG made from it. */

import type { Finding, Lens } from '../../analysis/finding.ts'
import { buildScene } from '../../canvas/buildScene.ts'
import type { Scene } from '../../canvas/scene.ts'
import { defaultSceneOptions } from '../../canvas/sceneOptions.ts'
import { lightValues } from '../../canvas/tokens.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { mapSvg } from '../../report/mapSvg.ts'
import { type MarkupElement, markupText } from '../../report/markup.ts'
import { matrixSvg } from '../../report/matrixSvg.ts'
import type { PictureColours } from '../../report/pictureFrame.ts'
import type { ReportContent } from '../../report/reportContent.ts'
import type { Words } from '../words/en.ts'

export interface PictureNote {
  /** When it is made, and the lens, in words. */
  readonly date: string
  readonly lens: string
  /** Whether a filter leaves some of it out. */
  readonly isFiltered?: boolean
}

export function sceneSvg(
  scene: Scene,
  title: string,
  note: PictureNote,
  words: Words['report'],
  colours: PictureColours = lightValues,
): MarkupElement | undefined {
  const organisations = scene.nodes.filter(({ shape }) => shape === 'organisation').length
  const functions = scene.nodes.filter(({ shape }) => shape === 'function').length
  return mapSvg(scene, colours, {
    title,
    description: words.mapDescription(organisations, functions, scene.lines.length),
    foot: [
      ...(scene.compares ? [scene.compares] : []),
      words.legend,
      ...(isWhole(scene) ? [] : [words.pictureHolds(scene.counts)]),
      ...(note.isFiltered ? [words.pictureFiltered] : []),
      words.pictureFoot(note.date, note.lens),
    ],
  })
}

function isWhole({ counts: { organisations, functions } }: Scene): boolean {
  return organisations.shown === organisations.all && functions.shown === functions.all
}

/** More would be many metres of paper. */
const mostInPicture = 2_000

/** All of the map, whatever is on screen: alike organisations as one, as on screen, but kinds not put together to save room. */
export function wholeScene(map: RemitMap, findings: readonly Finding[], lens: Lens): Scene {
  return buildScene(map, findings, {
    ...defaultSceneOptions,
    lens,
    scope: 'all',
    labelLimit: mostInPicture,
    mostInColumn: mostInPicture,
  })
}

/** The biggest findings: what fits a page and can be taken in. */
export function pageScene(map: RemitMap, findings: readonly Finding[], lens: Lens): Scene {
  return buildScene(map, findings, { ...defaultSceneOptions, lens })
}

export function reportMatrixSvg(
  { title, matrix, letters, counts }: ReportContent,
  note: PictureNote,
  words: Words['report'],
): MarkupElement | undefined {
  const [heads = []] = matrix
  return matrixSvg(matrix, lightValues, {
    title,
    description: words.matrixDescription(matrix.length - 1, heads.length - 1),
    foot: [
      words.matrixLegend(letters.map(({ letter, label }) => `${letter} ${label}`).join(' · ')),
      ...(matrix.length - 1 < counts.functions
        ? [words.matrixHolds(matrix.length - 1, counts.functions)]
        : []),
      words.pictureFoot(note.date, note.lens),
    ],
  })
}

/** What browsers draw safely; a larger picture comes out smaller. */
const mostPixels = 8192

/** How many pixels a unit a PNG of this picture comes out with, where `scale` are asked for. */
export function pngScale(svg: MarkupElement, scale: number): number {
  return Math.min(scale, mostPixels / Math.max(Number(svg.attributes.width), Number(svg.attributes.height)))
}

/** A PNG of an SVG picture, `scale` pixels a unit. Rejects when the browser can't draw it. */
export async function pngOf(svg: MarkupElement, scale: number): Promise<Uint8Array> {
  const width = Number(svg.attributes.width)
  const height = Number(svg.attributes.height)
  const factor = pngScale(svg, scale)
  const address = URL.createObjectURL(new Blob([markupText(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width * factor)
    canvas.height = Math.ceil(height * factor)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The browser gave no picture.')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
