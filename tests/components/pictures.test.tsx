import { parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CitiesMap } from '#components/pictures/cities-map.tsx'
import { Timeline } from '#components/pictures/timeline.tsx'
import { messagesFor } from '#lib/messages/index.ts'
import { parseCities, parseTimeline } from '#lib/pictures/pictures.ts'
import { readPicture } from '../read-picture.ts'

const read = <Value,>(name: string, parse: (yaml: string, firstLine: number) => { value?: Value }) => {
  const { yaml, firstLine } = readPicture(name)
  return parse(yaml, firstLine).value
}
const timeline = read('timeline', parseTimeline)
const cities = read('cities', parseCities)
const [chineseMessages, englishMessages] = [messagesFor('zh-Hans'), messagesFor('en')]
if (!timeline || !cities) throw new Error('the fixtures of the pictures must be valid')

const renderTimeline = (messages = chineseMessages) =>
  renderToStaticMarkup(<Timeline id="t" picture={timeline} messages={messages} />)
const renderCities = (messages = chineseMessages) =>
  renderToStaticMarkup(<CitiesMap id="c" picture={cities} messages={messages.picture} />)
const between = (html: string, tag: string) => new RegExp(`<${tag}\\b.*</${tag}>`, 's').exec(html)?.[0] ?? ''

describe.each([
  ['timeline', renderTimeline],
  ['cities', renderCities],
])('%s', (_, render) => {
  test.each([chineseMessages, englishMessages])('is well-formed, with no style of its own', (messages) => {
    const html = render(messages)
    const errors: string[] = []
    parseFragment(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true })
    expect(errors).toEqual([])
    expect(html).not.toMatch(/\sstyle=|<style|<script|NaN|undefined|Infinity/)
  })

  test('numbers have at most one decimal', () => {
    expect(between(render(), 'svg').replaceAll(/>[^<]*</g, '><')).not.toMatch(/\d\.\d\d/)
  })

  test('has a name, and hides the drawing from those who get the text', () => {
    const html = render()
    expect(html).toMatch(
      /^<figure id="[tc]" class="pic"><figcaption>[^<]+<\/figcaption><svg [^>]*aria-hidden="true"/,
    )
  })
})

test('the list of the timeline holds all its data, in order', () => {
  const items = [...between(renderTimeline(), 'ol').matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)
  expect(items).toHaveLength(13)
  expect(items[0]).toBe('2001-09 《传奇》在中国大陆公测（公开记录）')
  expect(items[9]).toBe('2010–2015 野蛮生长，服务器出境（口述）')
  expect(items[12]).toBe('现在 一核多极（杭州，作者推断）')
  timeline.events.forEach(({ label, basis, city }, index) => {
    expect(items[index]).toContain(label)
    expect(items[index]).toContain(chineseMessages.grades[basis].name)
    expect(items[index]).toContain(city ?? '')
  })
})

test('the drawing of the timeline has every label, and a legend of every basis', () => {
  const svg = between(renderTimeline(), 'svg')
  for (const { label } of timeline.events) expect(svg).toContain(label)
  for (const { name } of Object.values(chineseMessages.grades)) expect(svg).toContain(name)
})

test('the table of the cities holds all their data', () => {
  const rows = [...between(renderCities(), 'table').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => row ?? '')
  expect(rows).toHaveLength(1 + cities.cities.flatMap(({ roles }) => roles).length)
  expect(rows[1]).toBe(
    '<th scope="row" rowSpan="2">杭州 120.16°E 30.27°N</th><td>2005</td><td>起源</td><td>第一批平台雏形</td>',
  )
  expect(rows.join('')).toContain('娄底 112°E 27.7°N</th><td>2010–2015</td><td>运营</td>')
  for (const { name, roles } of cities.cities) {
    expect(rows.join('')).toContain(name)
    for (const { label } of roles) expect(rows.join('')).toContain(label)
  }
})

test('the drawing of the cities has every name and role', () => {
  const svg = between(renderCities(), 'svg')
  for (const { name } of cities.cities) expect(svg).toContain(`>${name}</text>`)
  expect(svg).toContain('>服务器 2010–2015</text>')
  expect(svg).toContain('>总部 现在</text>')
})
