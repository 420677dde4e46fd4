import { expect, test } from 'vitest'
import { formatReport } from '#lib/audit/report.ts'

const base = { origin: 'https://a.b', pages: 7, requests: 20 }

test('no findings are one line', () => {
  expect(formatReport({ ...base, findings: [] })).toBe(
    'Faults: 0. Site: https://a.b, pages: 7, requests: 20.\n',
  )
})

test('findings are grouped by rule and problem, and many pages are cut short', () => {
  const onPages = Array.from({ length: 7 }, (_, index) => ({
    rule: 'broken-link' as const,
    page: `https://a.b/${index}/`,
    problem: 'https://a.b/gone/ answers 404',
  }))
  const findings = [...onPages, { rule: 'image-alt' as const, page: 'https://a.b/', problem: '/a.png' }]
  expect(formatReport({ ...base, findings })).toBe(`Links and files that do not answer (broken-link, 7)
  Correct the address, or publish what it names.
  - https://a.b/gone/ answers 404
      https://a.b/0/
      https://a.b/1/
      https://a.b/2/
      https://a.b/3/
      https://a.b/4/
      and 2 more

Images without alt (image-alt, 1)
  Describe the image, or give it alt="" if it is decoration.
  - /a.png
      https://a.b/

Faults: 8. Site: https://a.b, pages: 7, requests: 20.
`)
})
