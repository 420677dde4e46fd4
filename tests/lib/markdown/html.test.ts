import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHtml } from '#lib/markdown/html.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'
import { articleOf, problemsOf } from '../../support/article.ts'
import { attributeOf, type Element, elementsOf, textOf } from '../../support/html.ts'

/** Addresses and raw HTML that have run scripts somewhere (OWASP, PortSwigger, html5sec). */
const addresses = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'javascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java&#9;script:alert(1)',
  'java&#x0A;script:alert(1)',
  '&#1;javascript:alert(1)',
  '&#14;javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\\:alert(1)',
  'java\\script:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript:alert(1)',
  'javascript:void(0)//https://example.org',
  'javascript://example.org/%0aalert(1)',
  'vbscript:msgbox(1)',
  'VBScript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg/onload=alert(1)>',
  'DATA:text/html,x',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'filesystem:https://example.org/x',
  'view-source:https://example.org',
  'jar:https://example.org!/x',
  'feed:javascript:alert(1)',
  'intent://x#Intent;scheme=javascript;end',
  'ftp://example.org',
  'about:blank',
  'tel:123',
  '//example.org/x',
  '\\\\example.org\\x',
  '/\\example.org',
  'https://example.org" onclick="alert(1)',
  'x" onerror="alert(1)',
  "x' onmouseover='alert(1)",
  'x><script>alert(1)</script>',
]
const markup = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//example.org/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script/x>',
  '<img src=x onerror=alert(1)>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<img/src="x"/onerror=alert(1)>',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe src=javascript:alert(1)></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data=javascript:alert(1)></object>',
  '<embed src=javascript:alert(1)>',
  '<applet code=x></applet>',
  '<form action=javascript:alert(1)><button>x</button></form>',
  '<button formaction=javascript:alert(1)>x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<base href=javascript:alert(1)//>',
  '<link rel=stylesheet href=//example.org/x.css>',
  '<link rel=import href=//example.org/x>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>@import "//example.org/x.css"</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<a href=javascript:alert(1)>x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a id=location name=cookie>x</a>',
  '<form id=forms><input name=body></form>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<textarea></textarea><script>alert(1)</script>',
  '<xmp><script>alert(1)</script></xmp>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<x onclick=alert(1)>x</x>',
  '</p><script>alert(1)</script>',
]

const contexts: [string, (payload: string) => string][] = [
  ['on its own', (payload) => payload],
  ['in a paragraph', (payload) => `前 ${payload} 后`],
  ['in a link', (payload) => `[链](${payload})`],
  ['in a link in brackets', (payload) => `[链](<${payload}>)`],
  ['as an autolink', (payload) => `<${payload}>`],
  ['in a picture', (payload) => `![图](${payload})`],
  ['in a reference', (payload) => `[链][x]\n\n[x]: ${payload}`],
  ['in a title', (payload) => `[链](https://example.org '${payload}')`],
  ['in a link’s text', (payload) => `[${payload}](https://example.org)`],
  ['in an alternative text', (payload) => `![${payload}](/a.png)`],
  ['in strong text', (payload) => `**${payload}**`],
  ['in a quotation', (payload) => `> ${payload}`],
  ['in a list', (payload) => `- ${payload}`],
  ['in a table', (payload) => `| 甲 |\n| --- |\n| ${payload} |`],
  ['in a code span', (payload) => `\`${payload}\``],
  ['in a code block', (payload) => `~~~\n${payload}\n~~~`],
  ['as a language', (payload) => `~~~${payload}\n码\n~~~`],
  ['in a heading', (payload) => `## ${payload} {#a}`],
  ['in a claim', (payload) => `:claim[${payload}]{#claim-a basis=record}`],
  ['in a claim’s attributes', (payload) => `:claim[甲]{#claim-a basis=record title="${payload}"}`],
  ['in a note', (payload) => `甲[^n]\n\n[^n]: ${payload}`],
]

const allowedSchemes = /^(?:https?:|mailto:)/i

/** Whatever in a piece of HTML could run, load or be taken for something else. */
function dangersOf(html: string): string[] {
  return elementsOf(html).flatMap((element) => [
    ...(forbidden.includes(element.tagName) ? [`<${element.tagName}>`] : []),
    ...element.attrs
      .filter(({ name }) => /^on|^(?:style|srcdoc|formaction|name|background|ping|target)$|:/i.test(name))
      .map(({ name }) => `${name}=`),
    ...['href', 'src', 'cite', 'longdesc'].flatMap((name) => addressDanger(element, name)),
    ...idDanger(element),
  ])
}

const forbidden = [
  ...[
    'script',
    'style',
    'svg',
    'math',
    'iframe',
    'object',
    'embed',
    'form',
    'button',
    'input',
    'select',
    'textarea',
  ],
  ...[
    'base',
    'link',
    'meta',
    'template',
    'noscript',
    'video',
    'audio',
    'source',
    'body',
    'applet',
    'xmp',
    'x',
  ],
]

function addressDanger(element: Element, name: string): string[] {
  const address = attributeOf(element, name)
  if (address === undefined) return []
  // As a browser reads it: without control characters and spaces at the ends, and relative to the page.
  const url = URL.parse(address, 'https://site.invalid/page/')
  return url === null || allowedSchemes.test(url.protocol) ? [] : [`${name}=${address}`]
}

function idDanger(element: Element): string[] {
  const id = attributeOf(element, 'id')
  return id === undefined || /^(?:claim-a|ref-n)$/.test(id) ? [] : [`id=${id}`]
}

/** What is dangerous in the HTML of a text and its notes, whatever was reported; ids only where nothing was. */
function dangersOfText(text: string): string[] {
  const { tree, notes, problems } = parseMarkdown(text)
  const html =
    toHtml(tree.children) +
    notes.map((note) => ('definition' in note ? toHtml(note.definition.children) : '')).join('')
  return dangersOf(html).filter((danger) => problems.length === 0 || !danger.startsWith('id='))
}

describe('hostile text', () => {
  test.each(contexts)('%s never runs', (_, place) => {
    for (const payload of [...addresses, ...markup])
      expect(dangersOfText(place(payload)), payload).toEqual([])
  })

  test('of any shape never runs', () => {
    const word = fc.constantFrom(
      ...addresses,
      ...markup,
      ...[
        '[',
        '](',
        ')',
        '<',
        '>',
        '"',
        "'",
        '`',
        '**',
        '\n',
        '\n\n',
        '> ',
        '| ',
        ':claim[',
        ']{#claim-a basis=record}',
        '{#a}',
      ],
      ...[
        '[^n]',
        '\n\n[^n]: ',
        '![',
        '<a ',
        'href=',
        'onerror=',
        '&#x6A;',
        '&colon;',
        '\t',
        '\u0000',
        'https://',
      ],
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(dangersOfText(words.join(''))).toEqual([])
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400) },
    )
  })

  test('that would lose its text or its target is reported before it gets here', () => {
    for (const payload of markup) {
      const { tree, problems } = parseMarkdown(payload)
      const visible = textOf(toHtml(tree.children))
      expect(problems.length > 0 || visible === payload, `${payload} became ${visible}`).toBe(true)
    }
    for (const scheme of [
      'javascript:alert',
      'JAVASCRIPT:x',
      'data:text/html,x',
      'vbscript:x',
      'ftp://example.org',
      '//example.org',
    ])
      expect(problemsOf(`答。\n\n## 甲 {#a}\n\n[链](${scheme})`).join(), scheme).toMatch(
        /not published|no scheme/,
      )
  })
})

describe('an id', () => {
  test('of the author’s comes out as it was written', () => {
    const { sections } = articleOf(
      '答。\n\n## 甲 {#origins}\n\n:claim[文]{#claim-x basis=record}[^n]。\n\n[^n]: 注',
    )
    const html = sections[0]?.blocks.map((block) => (block.type === 'html' ? block.html : '')).join('') ?? ''
    expect(elementsOf(html).flatMap((element) => attributeOf(element, 'id') ?? [])).toEqual([
      'claim-x',
      'ref-n',
    ])
  })
})

test.each([
  ['<https://example.org/a>', 'bare'],
  ['https://example.org/a', 'bare'],
  ['www.example.org', 'bare'],
  ['[https://example.org/a](https://example.org/b)', undefined],
  ['[甲](https://example.org/a)', undefined],
])('a link whose text is its address is marked: %s', (source, className) => {
  const html = toHtml(parseMarkdown(source).tree.children)
  const links = elementsOf(html).filter(({ tagName }) => tagName === 'a')
  expect(links.map((link) => attributeOf(link, 'class'))).toEqual([className])
})

describe('running text', () => {
  test.each([
    ['甲**乙**丙', '甲<strong>乙</strong>丙'],
    ['甲[乙](#a)。', '甲<a href="#a">乙</a>。'],
    ['a **b** c', 'a <strong>b</strong> c'],
    ['见*甲*与*Nature 12*。', '见<em>甲</em>与<em class="latin">Nature 12</em>。'],
  ])('of %j gets no added spaces', (source, html) => {
    const [paragraph] = parseMarkdown(source).tree.children
    expect(paragraph?.type === 'paragraph' && toHtml(paragraph.children)).toBe(html)
  })
})
