import { expect, test } from 'vitest'
import { simplify } from '#lib/formats/search/simplify.ts'

test('every character is simplified to one of its own length, so that places in a text stay', () => {
  const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, index) =>
    String.fromCharCode(0x3400 + index),
  )
  expect(characters.filter((character) => simplify(character).length !== 1)).toEqual([])
  expect(['盟', '點', '駃'].map(simplify)).toEqual(['盟', '点', '駃'])
})
