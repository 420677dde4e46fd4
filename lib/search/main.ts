import { type Found, find } from './find.ts'
import { buildItem } from './hit-list.ts'
import type { Load } from './lists.ts'

/** Results that are shown first, and that are added when more are asked for. */
const firstCount = 5
const nextCount = 10

/** Characters of a question that is answered while it is typed: a single letter would ask for much of the index. */
const shortestTyped = 2

const form = document.querySelector<HTMLFormElement>('#search')
const template = document.querySelector('template')
if (form && template) startSearch(form, template)

/** Answers questions as they are typed. The address keeps them, and the history where the reader was. */
function startSearch(form: HTMLFormElement, template: HTMLTemplateElement): void {
  // Files never change under their names, so what was loaded once comes from the browser's own cache.
  const load: Load = async (name) => (await fetch(`${form.dataset.index}${name}.txt`)).json()
  let { least = firstCount, top = 0 }: Place = history.state ?? {}
  const [field, status, list, more] = document.querySelectorAll<HTMLElement>('#q,#status,#hits,#more')
  let latest = 0
  let timer: ReturnType<typeof setTimeout>

  const answer = async (shortest = 1) => {
    const number = ++latest
    const fields = new URLSearchParams()
    new FormData(form).forEach((value, name) => {
      if (value) fields.set(name, `${value}`)
    })
    const { q = '', grade = 0, ...limits } = Object.fromEntries(fields)
    history.replaceState(null, '', `?${fields}`)
    const { failed, none, some } = form.dataset
    let found: Found = [[], 0, true]
    let says: string | undefined
    if (q.length >= shortest)
      try {
        found = await find(load, { q, grade: Number(grade), limits: Object.values(limits) }, least)
        says = found[1] ? some : none
      } catch {
        says = failed
      }
    if (number !== latest) return
    const [hits, count, isSure] = found
    status?.replaceChildren(says?.replace('#', (isSure ? '' : '≤') + count) ?? '')
    list?.replaceChildren(...hits.map((hit) => buildItem(template, hit)))
    more?.toggleAttribute('hidden', hits.length === count)
  }

  const askTyped = (event: Event) => {
    clearTimeout(timer)
    // Letters that are still to become Chinese characters are no question.
    if (event instanceof InputEvent && event.isComposing) return
    least = firstCount
    timer = setTimeout(answer, 300, event.target === field ? shortestTyped : 1)
  }
  form.oninput = askTyped
  form.addEventListener('compositionend', askTyped)
  // A press on the button beside the field tries again what failed; that for more goes to the first of them.
  form.onsubmit = async (event) => {
    event.preventDefault()
    clearTimeout(timer)
    const before = event.submitter === more && least
    least = before ? before + nextCount : firstCount
    await answer()
    if (before) list?.children[before]?.querySelector('a')?.focus()
  }
  // Readers can turn it off: software that writes what they say presses single keys.
  addEventListener('keydown', (event) => {
    if (
      event.key === '/' &&
      event.target === document.body &&
      !event.ctrlKey &&
      document.querySelector('#key:checked')
    ) {
      event.preventDefault()
      field?.focus()
    }
  })
  addEventListener('pagehide', () => history.replaceState({ least, top: scrollY }, ''))

  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name)
    if (control && 'value' in control) control.value = value
  }
  // The browser has looked for the place before there were results.
  if (location.search) answer().then(() => scrollTo(0, top))
}

/** What the history keeps of a reader who went on: how many results there were at least, and where the page stood. */
interface Place {
  least?: number
  top?: number
}
