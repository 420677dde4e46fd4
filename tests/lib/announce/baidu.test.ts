import { expect, test } from 'vitest'
import { createWorld, token } from './world.ts'

test.each([
  [400, 'site error', 1, /not verified/],
  [401, 'token is not valid', 1, /BAIDU_PUSH_TOKEN is wrong/],
  [404, 'not found', 1, /BAIDU_ENDPOINT is wrong/],
  [500, 'internal error, please try later', 2, /internal error/],
])('%i %s: %i request(s), all pages go out next time', async (error, message, requests, text) => {
  await using world = await createWorld()
  const working = world.engines.baidu
  world.engines.baidu = () => ({ status: error, body: { error, message, token } })
  const result = await world.run()
  expect(result).toMatchObject({ complete: false, text: expect.stringMatching(text) })
  expect(result.baidu).toHaveLength(requests)
  world.engines.baidu = working
  const next = await world.run()
  expect(next).toMatchObject({ complete: true, indexnow: [] })
  expect(next.baidu.flat()).toHaveLength(3)
})

test('an answer that is not of the interface is no success', async () => {
  await using world = await createWorld()
  world.engines.baidu = () => ({ status: 200, body: '<html>login</html>' })
  expect(await world.run()).toMatchObject({
    complete: false,
    text: expect.stringContaining('not an answer'),
  })
  expect((await world.state()).baidu).toEqual({})
})

test('refused URLs are named and tried again next time, the others not', async () => {
  await using world = await createWorld()
  world.engines.baidu = (urls) => ({
    status: 200,
    body: { remain: 9, success: urls.length - 2, not_same_site: [urls[0]], not_valid: [urls[1]] },
  })
  const result = await world.run()
  expect(result.complete).toBe(false)
  expect(result.text).toMatch(
    /refused .*\/: not of the registered site[\s\S]*refused .*kameng-origins\/: not a valid/,
  )
  world.engines.baidu = (urls) => ({ status: 200, body: { remain: 9, success: urls.length } })
  expect(await world.run()).toMatchObject({ complete: true, baidu: [['/', '/kameng-origins/']] })
})

test('a quota that ends within a batch leaves the rest for next time', async () => {
  await using world = await createWorld()
  world.engines.baidu = () => ({ status: 200, body: { remain: 0, success: 1 } })
  const result = await world.run()
  expect(result).toMatchObject({ complete: true, text: expect.stringContaining('2 URLs left') })
  expect(result.baidu).toHaveLength(1)
  expect((await world.run()).baidu[0]).toEqual(['/kameng-origins/', '/en/kameng-origins/'])
})

test('a batch larger than the rest of the quota: as many as it holds', async () => {
  const pages = Array.from({ length: 8 }, (_, index) => ({ path: `/${index}/`, lastmod: '2026-01-01' }))
  await using world = await createWorld(pages)
  let quota = 5
  world.engines.baidu = (urls) => {
    if (urls.length > quota) return { status: 400, body: { error: 400, message: 'over quota' } }
    quota -= urls.length
    return { status: 200, body: { remain: quota, success: urls.length } }
  }
  const result = await world.run()
  expect(result).toMatchObject({
    complete: true,
    text: expect.stringMatching(/5 URLs announced[\s\S]*3 URLs left/),
  })
  expect(result.baidu.map((batch) => batch.length)).toEqual([8, 1, 4])
  expect((await world.run()).baidu.map((batch) => batch.length)).toEqual([3, 1])
  quota = 10
  expect((await world.run()).baidu).toEqual([['/5/', '/6/', '/7/']])
})
