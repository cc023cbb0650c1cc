// The `test` that every spec imports: it fails when the page did what it promised not to do, whatever else it tests.
import { type BrowserContext, test as base } from '@playwright/test'

export { expect } from '@playwright/test'

function watchConsole(context: BrowserContext, report: (trouble: string) => void) {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      report(`console ${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', (webError) =>
    report(`uncaught error: ${webError.error().stack ?? webError.error()}`),
  )
}

/** Data and blob addresses leave nothing; a file may read itself, and hosted pages their own server. */
function watchRequests(context: BrowserContext, ownAddress: string, report: (trouble: string) => void) {
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol === 'data:' || protocol === 'blob:' || protocol === 'file:') return
    if (origin !== new URL(ownAddress).origin) report(`request to another origin: ${request.url()}`)
  })
}

async function watchPolicy(context: BrowserContext, report: (trouble: string) => void) {
  await context.exposeFunction('reportPolicyViolation', (directive: string, blocked: string) =>
    report(`content security policy: ${directive} refused ${blocked}`),
  )
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const { reportPolicyViolation } = window as unknown as {
        reportPolicyViolation: (directive: string, blocked: string) => void
      }
      reportPolicyViolation(effectiveDirective, blockedURI)
    })
  })
}

interface Guards {
  /** What went wrong so far. A test that provokes trouble on purpose empties it (`troubles.length = 0`). */
  troubles: string[]
}

export const test = base.extend<Guards>({
  troubles: [
    async ({ context, baseURL }, use) => {
      if (!baseURL) throw new Error('The server of the built app did not say where it is.')
      const troubles: string[] = []
      const report = (trouble: string) => troubles.push(trouble)
      watchConsole(context, report)
      watchRequests(context, baseURL, report)
      await watchPolicy(context, report)
      await use(troubles)
      base.expect(troubles, 'errors, policy violations and requests to other origins').toEqual([])
    },
    { auto: true },
  ],
})
