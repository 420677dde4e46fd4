import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildLlmsTxt } from '#lib/formats/site-files/llms-txt.ts'
import { buildSecurityTxt } from '#lib/formats/site-files/security-txt.ts'
import { buildWebManifest } from '#lib/formats/site-files/web-manifest.ts'
import { securityContact } from '#lib/site.ts'
import { origin, readArticles, readSample } from '../../../support/articles.ts'

describe('security.txt', () => {
  test('has the fields of RFC 9116, and expires a year after the newest revision', () => {
    expect(buildSecurityTxt(origin, 'mailto:a@example.org', [readSample()])).toBe(
      'Contact: mailto:a@example.org\nExpires: 2027-12-01T00:00:00Z\nPreferred-Languages: zh\nCanonical: https://example.org/.well-known/security.txt\n',
    )
    expect(buildSecurityTxt(origin, 'mailto:a@example.org', readArticles())).toContain('Languages: zh, en\n')
  })

  test.each([
    [undefined, 'mailto:security@example.org'],
    ['', 'mailto:security@example.org'],
    ['mailto:me@example.net', 'mailto:me@example.net'],
    ['https://example.net/report', 'https://example.net/report'],
  ])('the contact %j is %s', (value, contact) => {
    expect(securityContact(origin, { SECURITY_CONTACT: value })).toBe(contact)
  })

  test.each(['me@example.net', 'http://example.net/', 'mailto:', 'mailto:a@b\nExpires: never', 'tel:+1'])(
    'the contact %j is refused',
    (value) => {
      expect(() => securityContact(origin, { SECURITY_CONTACT: value })).toThrow(
        /SECURITY_CONTACT is ".*": it must be a URI/s,
      )
    },
  )
})

describe('llms.txt', () => {
  const text = buildLlmsTxt(origin, readArticles(), [])

  test('has a title, a summary, and lists of links under headings, as llmstxt.org lays down', () => {
    const [title, summary] = text.split('\n\n')
    expect(title).toMatch(/^# [^\n]+$/)
    expect(summary).toMatch(/^> [^\n]+$/)
    for (const list of text.split(/^## .*\n\n/m).slice(1))
      for (const line of list.trim().split('\n'))
        expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/[^)\s]+\)(?:: .+)?$/)
  })

  test('leads to every twin, Chinese first', () => {
    const twins = [...text.matchAll(/\((https:[^)]+index\.md)\)/g)].map(([, url]) => url)
    expect(twins).toHaveLength(12)
    expect(twins[0]).toBe(`${origin}/kameng-origins/index.md`)
  })
})

test('the manifest names icons that are there', () => {
  const { icons = [] } = buildWebManifest()
  expect(icons).toHaveLength(4)
  for (const { src } of icons) expect(existsSync(`public${src}`), src).toBe(true)
})
