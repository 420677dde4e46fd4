/** One generated section: its own paragraphs, then its sub-sections. */
export interface GeneratedSection {
  id: string
  title: string
  /** Inner HTML of each paragraph. */
  paragraphs: string[]
  children?: { id: string; title: string; paragraphs: string[] }[]
}

/** A generated article, with what surrounds it on a page. */
export interface GeneratedArticle {
  slug: string
  title: string
  /** Paragraphs before the first section. */
  lead?: string[]
  sections: GeneratedSection[]
  /** Lists behind the text: id, title, inner HTML. */
  lists?: { id: string; title: string; html: string }[]
  /** Language; Chinese unless given. */
  lang?: 'zh-Hans' | 'en'
}

/** The markup of the page's controls, as the components render it. */
export interface Controls {
  settings: string
  status: string
  contents: (article: GeneratedArticle) => string
}

/** Sections of the given numbers of filler paragraphs; 0 is a heading alone. */
export function sectionsOf(paragraphCounts: readonly number[]): GeneratedSection[] {
  return paragraphCounts.map((count, index) => ({
    id: `s${index + 1}`,
    title: `第${index + 1}部分`,
    paragraphs: Array.from({ length: count }, (_, line) => filler(index, line)),
  }))
}

/** The HTML of an article's page; `openAt` is the section id of a section page. */
export function renderPage(
  article: GeneratedArticle,
  controls: Controls,
  inlineScript: string,
  scriptName: string,
  openAt?: string,
): string {
  const heading = (tag: string, { id, title }: { id: string; title: string }) =>
    `<header class="heading"><${tag} id="${id}" tabindex="-1"${id === openAt ? ' autofocus' : ''}>${title}</${tag}> ` +
    `<a class="permalink" data-share href="/${article.slug}/${id}/" aria-label="“${title}”一节的链接">#</a></header>`
  const text = (paragraphs: string[]) => paragraphs.map((html) => `<p>${html}</p>`).join('')
  const sections = article.sections.map((section) => {
    const children = section.children?.map((child) => heading('h3', child) + text(child.paragraphs)) ?? []
    const body = heading('h2', section) + text(section.paragraphs) + children.join('')
    return `<section aria-labelledby="${section.id}">${body}</section>`
  })
  const lists = (article.lists ?? []).map(
    ({ id, title, html }) =>
      `<section class="${id}" aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${title}</h2>${html}</section>`,
  )
  return `<!doctype html>
<html lang="${article.lang ?? 'zh-Hans'}"><head><meta charset="utf-8"><title>${article.title}</title>
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="/${article.slug}/">
<link rel="icon" href="data:,">
<script>${inlineScript}</script>
<link rel="stylesheet" href="/reader.css"><script type="module" src="/${scriptName}"></script></head>
<body><header><a href="/">首页</a>${controls.settings}</header>
<main id="text"><article class="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-x-14"><header class="prose lg:col-start-2"><h1>${article.title}</h1></header>
${controls.contents(article)}
<div class="prose max-w-measure lg:col-start-2">${text(article.lead ?? [])}${sections.join('\n')}${lists.join('')}</div></article></main><footer></footer>${controls.status}</body></html>`
}

// Deterministic text whose sentences all differ.
function filler(section: number, line: number): string {
  const words = [
    '平台',
    '总部',
    '迁移',
    '深圳',
    '杭州',
    '记录',
    '公告',
    '用户',
    '起源',
    '争议',
    '来源',
    '说法',
  ]
  return Array.from({ length: 8 }, (_, clause) => {
    const at = section * 31 + line * 7 + clause * 5
    const pick = (step: number) => words[(at * step + step) % words.length]
    return `${pick(1)}在${2004 + (at % 17)}年的${pick(5)}里提到${pick(7)}第${section}之${line}之${clause}处`
  }).join('，')
}
