import { describe, expect, test } from 'vitest'
import { type BuildContext, exactRedirects, readHeaderRules } from '#lib/publish/next/header-rules.ts'

type Route = BuildContext['routing']['beforeMiddleware'][number]

const everywhere: Route = {
  sourceRegex: '^(?:/(.*))?$',
  headers: { 'X-Frame-Options': 'DENY', 'Cache-Control': 'a' },
}
const assets: Route = { sourceRegex: '^/assets(?:/(.*))?$', headers: { 'cache-control': 'b' } }
const redirect: Route = {
  source: '/old/',
  sourceRegex: '^/old/$',
  headers: { Location: '/new/#a' },
  status: 308,
}

describe('readHeaderRules', () => {
  test.each([
    ['/', { 'x-frame-options': 'DENY', 'cache-control': 'a' }],
    ['/a/b/', { 'x-frame-options': 'DENY', 'cache-control': 'a' }],
    ['/assets/x.js', { 'x-frame-options': 'DENY', 'cache-control': 'b' }],
    ['/old/', { 'x-frame-options': 'DENY', 'cache-control': 'a' }],
  ])('of %s', (path, headers) => {
    expect(readHeaderRules([everywhere, assets, redirect])(path)).toEqual(headers)
  })

  test('without rules are none', () => {
    expect(readHeaderRules([])('/')).toEqual({})
    expect(readHeaderRules([assets])('/')).toEqual({})
  })
})

describe('exactRedirects', () => {
  test('keeps redirects of the configuration, without the rules Next adds for slashes', () => {
    const slashes: Route = {
      source: '/:path+',
      sourceRegex: '^(?:/(.+))$',
      headers: { Location: '/$1/' },
      status: 308,
      priority: true,
    }
    expect(exactRedirects([everywhere, slashes, redirect])).toEqual([
      { from: '/old/', to: '/new/#a', status: 308 },
    ])
  })

  test.each([
    [301, 308],
    [302, 307],
    [307, 307],
    [308, 308],
  ])('status %i is published as %i', (status, published) => {
    expect(exactRedirects([{ ...redirect, status }])).toEqual([
      { from: '/old/', to: '/new/#a', status: published },
    ])
  })

  test.each(['/:path*', '/a/:id/', '/a(b|c)/', '/a*'])(
    '%s is refused: not every host can follow it',
    (source) => {
      expect(() => exactRedirects([{ ...redirect, source }])).toThrow(
        `redirect from ${source}: only exact paths`,
      )
    },
  )
})
