import { parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JsonLd } from '#components/shell/json-ld.tsx'

test('no text can end the block early or open a comment in it', () => {
  const data = { name: '</script><script>alert(1)</script><!-- <script>', other: '&lt; \u2028 >' }
  const html = renderToStaticMarkup(<JsonLd data={data} />)
  const [script, ...others] = parseFragment(html).childNodes
  expect(others).toEqual([])
  expect(html.match(/</g)).toHaveLength(2)
  const [text] = script !== undefined && 'childNodes' in script ? script.childNodes : []
  expect(JSON.parse(text !== undefined && 'value' in text ? text.value : '')).toEqual(data)
})
