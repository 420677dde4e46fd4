import { root } from './dom.ts'
import { remember } from './store.ts'

/** Wires the form of reading settings: radios show what holds, a change holds at once and is stored. */
export function wireSettings(form: HTMLFormElement): void {
  const show = () => {
    for (const radio of form.querySelectorAll('input')) {
      if (root.dataset[radio.name] === radio.value) radio.checked = true
    }
  }
  form.onchange = () => {
    const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    Object.assign(root.dataset, Object.fromEntries(chosen))
    remember('reading', String(new URLSearchParams(chosen)))
  }
  // Just before it opens: browsers restore form state after reload, and another tab may have changed it.
  form.addEventListener('beforetoggle', show)
  addEventListener('storage', show)
}
