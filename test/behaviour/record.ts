/** What a walk through the app is made of, and what is written down of it. */
import type { Download, Page } from '@playwright/test'

export interface Walker {
  readonly page: Page
  /** Waits until the page has come to rest. After every gesture that happens anyway; within one, before its next part. */
  settle(): Promise<void>
  /** Takes what the act downloads into the record. */
  keep(act: () => Promise<void>): Promise<Download>
  /** Where Tab leads, from the start of the page until it is through. */
  tabOrder(): Promise<readonly string[]>
}

export interface Gesture {
  /** In words, as a heading; with its place in the chapter it names the page of the record. */
  readonly what: string
  /** May give lines to be noted beside the screen. */
  act(walker: Walker): Promise<readonly string[] | undefined>
}

/** A walk through one part of the app, on a device that knows nothing of the chapter before. */
export interface Chapter {
  readonly name: string
  /** Where it begins, below the address of the app. */
  readonly address: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly gestures: readonly Gesture[]
}

/** A record: the text of each of its pages by path (`03 Matrix/07 press F2.txt`). */
export type Pages = ReadonlyMap<string, string>
