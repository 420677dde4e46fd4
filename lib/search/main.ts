import { find } from './find.ts'
import { buildItem } from './hit-list.ts'
import type { Load } from './lists.ts'

/** Results that are shown first, and that are added when more are asked for. */
const firstCount = 5
const nextCount = 10

/** Characters of a question that is answered while it is typed: a single letter would ask for much of the index. */
const shortestTyped = 2

const get = <Kind extends HTMLElement>(id: string) => document.querySelector<Kind>(`#${id}`)
const form = get<HTMLFormElement>('search')
const template = get<HTMLTemplateElement>('hit')
if (form && template) startSearch(form, template)

/** Answers questions as they are typed. The address keeps them, and the history where the reader was. */
function startSearch(form: HTMLFormElement, template: HTMLTemplateElement): void {
  // Files never change under their names, so what was loaded once comes from the browser's own cache.
  const load: Load = async (name) => (await fetch(`${form.dataset.index}${name}.txt`)).json()
  const kept: { top?: number; least?: number } = history.state ?? {}
  let least = kept.least ?? firstCount
  let latest = 0
  let timer: ReturnType<typeof setTimeout>

  const answer = async (shortest = 1) => {
    const number = ++latest
    const question = { q: '', grade: '', topic: '', year: '', ...Object.fromEntries(new FormData(form)) }
    history.replaceState(null, '', `?${new URLSearchParams(question)}`)
    const found =
      question.q.length < shortest ? undefined : await find(load, question, least).catch(() => null)
    if (number !== latest) return
    const [hits, count, isSure] = found ?? [[], 0]
    const { failed, none, some } = form.dataset
    const says = found ? (count ? some : none) : found === null && failed
    get('status')?.replaceChildren(says ? says.replace('#', (isSure ? '' : '≤') + count) : '')
    get('hits')?.replaceChildren(...hits.map((hit) => buildItem(template, hit)))
    get('more')?.toggleAttribute('hidden', hits.length === count)
    get('all')?.toggleAttribute('hidden', !!question.q)
  }

  const askTyped = (event: Event) => {
    clearTimeout(timer)
    // Letters that are still to become Chinese characters are no question.
    if (event instanceof InputEvent && event.isComposing) return
    least = firstCount
    timer = setTimeout(answer, 150, shortestTyped)
  }
  form.oninput = askTyped
  form.addEventListener('compositionend', askTyped)
  // A press on the button beside the field tries again what failed; that for more goes to the first of them.
  form.onsubmit = async (event) => {
    event.preventDefault()
    const before = event.submitter?.id === 'more' && least
    least = before ? before + nextCount : firstCount
    await answer()
    if (before) get(`hits>:nth-child(${before + 1}) a`)?.focus()
  }
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || document.activeElement?.matches('input')) return
    event.preventDefault()
    get('q')?.focus()
  })
  addEventListener('pagehide', () => history.replaceState({ least, top: scrollY }, ''))

  if (!location.search) return
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field && 'value' in field) field.value = value
  }
  // The browser has looked for the place before there were results.
  answer().then(() => scrollTo(0, kept.top ?? 0))
}
