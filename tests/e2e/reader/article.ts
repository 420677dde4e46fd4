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
  /** Lists behind the text, which the contents list names. */
  lists?: { id: string; title: string }[]
  /** Language; Chinese unless given. */
  lang?: 'zh-Hans' | 'en'
}

/** The markup of the page's controls, as the components render it. */
export interface Controls {
  /** Of the root elements. */
  classes: { root: string; body: string }
  settings: string
  status: string
  contents: (article: GeneratedArticle) => string
  text: (article: GeneratedArticle, openAt?: string) => string
}

/** Sections of the given numbers of filler paragraphs; 0 is a heading alone. */
export function sectionsOf(paragraphCounts: readonly number[]): GeneratedSection[] {
  return paragraphCounts.map((count, index) => ({
    id: `s${index + 1}`,
    title: `第${index + 1}部分`,
    paragraphs: Array.from({ length: count }, (_, line) => filler(index, line)),
  }))
}

/** What all pages of a site share. */
export interface PageParts {
  controls: Controls
  styles: string
  inlineScript: string
  scriptName: string
}

/** The HTML of an article's page; `openAt` is the section id of a section page. */
export function renderPage(
  article: GeneratedArticle,
  { controls, styles, inlineScript, scriptName }: PageParts,
  openAt?: string,
): string {
  const lead = (article.lead ?? []).map((html) => `<p>${html}</p>`).join('')
  return `<!doctype html>
<html lang="${article.lang ?? 'zh-Hans'}" class="${controls.classes.root}"><head><meta charset="utf-8"><title>${article.title}</title>
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="/${article.slug}/">
<link rel="icon" href="data:,">
<script>${inlineScript}</script>
<style>${styles}</style><script type="module" src="/${scriptName}"></script></head>
<body class="${controls.classes.body}"><header><a href="/">首页</a>${controls.settings}</header>
<main id="text" class="text-base"><article class="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-x-14"><header class="prose lg:col-start-2"><h1>${article.title}</h1></header>
${controls.contents(article)}
<div class="prose max-w-measure lg:col-start-2">${lead}${controls.text(article, openAt)}</div></article></main><footer></footer>${controls.status}</body></html>`
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
