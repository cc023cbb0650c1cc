import { afterEach, describe, expect, test, vi } from 'vitest'
import { listSamples, readSample } from '../../src/app/samples.ts'

function embed(id: string, text: string) {
  const element = document.createElement('script')
  element.type = 'application/json'
  element.id = id
  element.textContent = text
  element.className = 'embedded'
  document.body.append(element)
}

function answerWith(answer: () => Response) {
  const fetchStub = vi.fn(async () => answer())
  vi.stubGlobal('fetch', fetchStub)
  return fetchStub
}

afterEach(() => {
  vi.unstubAllGlobals()
  for (const element of document.querySelectorAll('.embedded')) element.remove()
})

describe('a sample', () => {
  test('embedded in the page is read from there, and nothing is fetched', async () => {
    const fetchStub = answerWith(() => new Response('from the server'))
    embed('sample-nhs', '{"format":"remitmap"}')
    expect(await readSample('nhs')).toEqual({ ok: true, text: '{"format":"remitmap"}' })
    expect(fetchStub).not.toHaveBeenCalled()
  })

  test('not embedded is fetched from beside the page, wherever that is hosted', async () => {
    const fetchStub = answerWith(() => new Response('{}'))
    expect(await readSample('nhs-learning-2004')).toEqual({ ok: true, text: '{}' })
    expect(fetchStub).toHaveBeenCalledWith('samples/nhs-learning-2004.remitmap.json')
  })

  test.each(['../secret', '', '.', 'a/b', 'A', 'a?b', 'https://elsewhere.example', '%2e%2e'])(
    'with the id %j is unknown, and nothing is fetched',
    async (id) => {
      const fetchStub = answerWith(() => new Response('{}'))
      expect(await readSample(id)).toEqual({ ok: false, reason: 'unknown' })
      expect(fetchStub).not.toHaveBeenCalled()
    },
  )

  test('that is not there is told from one that can not be reached', async () => {
    answerWith(() => new Response('', { status: 404 }))
    expect(await readSample('gone')).toEqual({ ok: false, reason: 'unknown' })
    answerWith(() => {
      throw new TypeError('offline')
    })
    expect(await readSample('gone')).toEqual({ ok: false, reason: 'unreachable' })
  })
})

describe('the list of samples', () => {
  test('names them in order', async () => {
    const samples = [
      { id: 'b', title: 'B, illustrative', description: 'B', organisations: 3, functions: 2, remits: 9 },
      { id: 'a', title: 'A, illustrative', description: 'A', organisations: 1, functions: 1, remits: 0 },
    ]
    embed('samples-index', JSON.stringify(samples))
    expect(await listSamples()).toEqual(samples)
  })

  test.each(['', 'not JSON', '{}', '[{"id":"a"}]', '<!doctype html>'])(
    'is empty for the answer %j',
    async (text) => {
      answerWith(() => new Response(text))
      expect(await listSamples()).toEqual([])
    },
  )
})
