// What the page may load: nothing that isn't its own. `style-src` needs 'unsafe-inline' because cytoscape adds a
// <style> element; there is no 'unsafe-eval', so zod has to be configured jitless.

/** The policy of the hosted app: everything comes from where the page came from. */
export const hostedPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

/** While developing, Vite's own client needs inline scripts and a socket; other origins stay shut out. */
export const developmentPolicy = hostedPolicy
  .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("worker-src 'self'", "worker-src 'self' blob:")
  .replace("connect-src 'self'", "connect-src 'self' ws:")

/** The policy of the single file: exactly this one script (its SHA-256 in base64), and no connection at all. */
export function singleFilePolicy(scriptHash: string): string {
  return (
    `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'unsafe-inline'; img-src data: blob:; ` +
    "font-src data:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'"
  )
}

/** The page with this policy put first in its head, before anything that it has to hold for. */
export function insertPolicy(page: string, policy: string): string {
  if (!page.includes('<head>')) throw new Error('The page has no <head>.')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  return page.replace('<head>', () => `<head>\n    ${meta}`)
}
