import { expect, test } from 'vitest'
import { simplify } from '#lib/formats/search/simplify.ts'

test('every character is simplified to one of its own length, so that places in a text stay', () => {
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code)
    expect(simplify(character), character).toHaveLength(1)
  }
  expect(['盟', '點', '駃'].map(simplify)).toEqual(['盟', '点', '駃'])
})
