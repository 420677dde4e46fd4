import { readFileSync } from 'node:fs'
import { imageSize } from 'image-size'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ItemProperties } from '#components/article/item-properties.tsx'
import { attributeOf, elementsOf } from '../support/html.ts'

test('programs that show a square picture are given one, by its whole address', () => {
  const html = renderToStaticMarkup(
    <ItemProperties origin="https://example.org" preview={{ title: '甲', description: '乙' }} />,
  )
  const [picture] = elementsOf(html).filter((element) => attributeOf(element, 'itemprop') === 'image')
  const address = new URL((picture && attributeOf(picture, 'content')) ?? '')
  expect(address.origin).toBe('https://example.org')
  const { width, height } = imageSize(readFileSync(`public${address.pathname}`))
  expect(width).toBe(height)
  expect(width).toBeGreaterThanOrEqual(300)
})
