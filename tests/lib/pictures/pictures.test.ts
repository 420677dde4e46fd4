import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCities, parseTimeline } from '#lib/pictures/pictures.ts'
import { readPicture } from '../../read-picture.ts'

const folder = new URL('../../fixtures/pictures/', import.meta.url)

describe('the data of pictures', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const { language, yaml, firstLine } = readPicture(name)
    const parse = language === 'cities' ? parseCities : parseTimeline
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/output.json`, folder), 'utf8'))
    expect(parse(yaml, firstLine)).toEqual(expected)
  })

  test('lines are counted from the first line given', () => {
    const { problems } = parseTimeline(readPicture('timeline-order').yaml, 41)
    expect(problems?.map(({ line }) => line)).toEqual([44, 46, 46])
  })

  test('line endings of Windows do not move a line', () => {
    const { yaml } = readPicture('timeline-order')
    expect(parseTimeline(yaml.replaceAll('\n', '\r\n'), 1)).toEqual(parseTimeline(yaml, 1))
  })
})
