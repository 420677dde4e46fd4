import { expect, test } from 'vitest'
import { auditSite } from '#lib/audit/audit-site.ts'
import { faultlessSite, serve, site, type TestFile, type TestSite } from './faultless-site.ts'

/** One fault put into the faultless site, and all that an audit then says: rule, path, part of the problem. */
export type Row = {
  fault: string
  change: (files: TestSite) => void
  findings: [rule: string, path: string, problem: string][]
}

/** Makes one test of each row. */
export function testFaults(rows: readonly Row[]): void {
  test.each(rows)('fault: $fault', async ({ change, findings }) => {
    const files = faultlessSite()
    change(files)
    await using server = await serve(files)
    const report = await auditSite(server.origin, { siteOrigin: site, delayMs: 0 })
    expect(report.findings).toEqual(
      findings.map(([rule, path, problem]) => ({
        rule,
        page: path.startsWith('/') ? site + path : path,
        problem: expect.stringContaining(problem),
      })),
    )
  })
}

/** Headers with a content type. */
export function typed(value: string): Record<string, string> {
  return { 'content-type': value }
}

/** A file that redirects. */
export function redirect(location: string, status = 301): TestFile {
  return { status, headers: { location } }
}

/** Adds markup to the body of the home page. */
export function onHome(markup: string): (files: TestSite) => void {
  return (files) => edit(files, '/', '</body>', `${markup}</body>`)
}

/** Replaces a piece of a page's markup; fails when the page has none, so that no row tests nothing. */
export function edit(files: TestSite, path: string, from: string | RegExp, to: string): void {
  const before = String(files[path]?.body)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${path} does not hold ${String(from)}`)
  files[path] = { ...files[path], body: after }
}
