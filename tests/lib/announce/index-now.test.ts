import { describe, expect, test } from 'vitest'
import { createWorld, key } from './world.ts'

describe('IndexNow answers', () => {
  test('202 counts as announced', async () => {
    await using world = await createWorld()
    world.engines.indexnow = { status: 202, body: '' }
    expect(await world.run()).toMatchObject({ complete: true })
    expect(await world.run()).toMatchObject({ indexnow: [] })
  })

  test.each([
    [400, 1, /not understood/],
    [403, 1, /key is not valid/],
    [422, 1, /do not belong to the host/],
    [429, 2, /Too many requests/],
    [500, 2, /answer 500/],
  ])(
    '%i: %i request(s), all pages go out next time, Baidu is told all the same',
    async (status, requests, text) => {
      await using world = await createWorld()
      world.engines.indexnow = { status, body: { message: `bad ${key}` } }
      const result = await world.run()
      expect(result).toMatchObject({ complete: false, text: expect.stringMatching(text) })
      expect(result.indexnow).toHaveLength(requests)
      expect(result.baidu).toHaveLength(1)
      world.engines.indexnow = { status: 200, body: '' }
      const next = await world.run()
      expect(next).toMatchObject({ complete: true, baidu: [] })
      expect(next.indexnow.flat()).toHaveLength(3)
    },
  )
})

describe('the key file', () => {
  test.each([
    ['missing', { status: 404 }, /answer 404/],
    ['served as HTML', { type: 'text/html' }, /served as text\/html/],
    ['with a newline', { body: `${key}\n` }, /white space around the key/],
    ['of another key', { body: 'other-key-123' }, /something else/],
  ])('%s: nothing is sent to IndexNow', async (_, fault, message) => {
    await using world = await createWorld()
    Object.assign(world.keyFile, fault)
    const result = await world.run()
    expect(result).toMatchObject({ complete: false, indexnow: [], text: expect.stringMatching(message) })
    expect(result.baidu).toHaveLength(1)
    expect((await world.run({ skipKeyCheck: true })).indexnow).toHaveLength(1)
  })
})
