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
    expect(between(render(), 'svg').replaceAll(/>[^<]*<| class="[^"]*"/g, '><')).not.toMatch(/\d\.\d\d/)
  })

  test('has a name, and hides drawings from those who get the words', () => {
    const html = render()
    expect(html).toMatch(/^<figure id="[tc]" class="[^"]+"><figcaption>[^<]+<\/figcaption>/)
    const drawings = html.match(/<svg [^>]*>/g) ?? []
    expect(drawings.length).toBeGreaterThan(0)
    for (const drawing of drawings) expect(drawing).toContain('aria-hidden="true"')
  })
})

/** The words of every element of a name, without the drawings. */
const wordsOf = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b.*?</${tag}>`, 'gs'))].map(([element]) =>
    element
      .replaceAll(/<svg.*?<\/svg>/gs, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

test('the timeline holds all its data as words, in order', () => {
  const items = wordsOf(renderTimeline(), 'li')
  expect(items).toHaveLength(13)
  expect(items[0]).toBe('2001-09 《传奇》在中国大陆公测 公开记录')
  expect(items[9]).toBe('2010–2015 野蛮生长，服务器出境 口述')
  expect(items[12]).toBe('现在 一核多极 杭州，作者推断')
})

test('what is recorded stands on one side of the axis, what is told on the other', () => {
  const items = [...renderTimeline().matchAll(/<li\b.*?<\/li>/gs)].map(([item]) => item)
  const onFirstSide = items.filter((item) => item.includes('class="recorded"'))
  expect(onFirstSide).toHaveLength(timeline.events.filter(({ basis }) => basis === 'record').length)
  for (const item of onFirstSide) expect(item).toContain(chineseMessages.grades.record.name)
})

test('the map has every name, and its roles in words with the sign that they have on the map', () => {
  const html = renderCities()
  const svg = between(html, 'svg')
  const roles = wordsOf(html, 'dd')
  expect(roles).toHaveLength(cities.cities.flatMap((city) => city.roles).length)
  expect(roles[0]).toBe('▼ 起源 2005 第一批平台雏形')
  expect(roles).toContainEqual(expect.stringMatching(/^■ 运营 2010–2015 /))
  for (const { name, roles: own } of cities.cities) {
    expect(svg).toContain(`>${name} <tspan`)
    for (const { label } of own) expect(html).toContain(label)
  }
})

test('a map may name its own kinds of roles', () => {
  const named = read('cities-kinds', parseCities)
  if (!named) throw new Error('the fixture must be valid')
  const html = renderToStaticMarkup(<CitiesMap id="c" picture={named} messages={chineseMessages.picture} />)
  expect(wordsOf(html, 'dd')).toEqual(['▼ 驻军 公元前121–8 凉州治所', '■ 集市 约7世纪 胡商聚居'])
})
