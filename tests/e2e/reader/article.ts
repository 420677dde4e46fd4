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
}

/** The markup of the page's controls, as the components render it. */
export interface Controls {
  settings: string
  resume: string
  status: string
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
  const entry = ({ id, title }: { id: string; title: string }) => `<a href="#${id}">${title}</a>`
  const heading = (tag: string, { id, title }: { id: string; title: string }) =>
    `<${tag} id="${id}" tabindex="-1"${id === openAt ? ' autofocus' : ''}>${title}</${tag}> ` +
    `<a class="permalink" data-share href="/${article.slug}/${id}/" aria-label="“${title}”一节的链接">¶</a>`
  const text = (paragraphs: string[]) => paragraphs.map((html) => `<p>${html}</p>`).join('')
  const contents = article.sections.map((section) => {
    const children = section.children?.map((child) => `<li>${entry(child)}</li>`).join('')
    return `<li data-seconds="90">${entry(section)}${children ? `<ol>${children}</ol>` : ''}</li>`
  })
  const sections = article.sections.map((section) => {
    const children = section.children?.map((child) => heading('h3', child) + text(child.paragraphs)) ?? []
    const body = heading('h2', section) + text(section.paragraphs) + children.join('')
    return `<section aria-labelledby="${section.id}">${body}</section>`
  })
  return `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>${article.title}</title>
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="/${article.slug}/">
<link rel="icon" href="data:,">
<script>${inlineScript}</script>
<link rel="stylesheet" href="/reader.css"><script type="module" src="/${scriptName}"></script></head>
<body><header><a href="/">首页</a>${controls.settings}</header>
<main id="text"><article><header class="prose"><h1>${article.title}</h1></header>
<nav id="contents" class="contents" aria-labelledby="contents-title"><details><summary><span id="contents-title">目录</span> <span data-where data-text="第 # / # 节 · 约剩 # 分钟"></span></summary><ol>${contents.join('')}</ol></details>${controls.resume}</nav>
<div class="prose">${text(article.lead ?? [])}${sections.join('\n')}</div></article></main><footer></footer>${controls.status}</body></html>`
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
