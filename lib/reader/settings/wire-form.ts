import { root } from '../dom.ts'
import { stored } from '../store.ts'

/** What holds before the reader chooses. */
const defaults = { size: '2', measure: '34', theme: 'auto' }

/** Wires the form of reading settings: a choice holds at once and is stored, the radios show what holds. */
export function wireForm(form: HTMLFormElement): void {
  form.onchange = () => {
    new FormData(form).forEach((value, name) => {
      root.dataset[name] = `${value}`
    })
    // What this page does not offer keeps the value that was chosen elsewhere.
    const chosen = new URLSearchParams()
    for (const name of Object.keys(defaults)) {
      const value = root.dataset[name]
      if (value) chosen.set(name, value)
    }
    stored('reading', `${chosen}`)
  }
  const show = () => {
    const holding: Record<string, string | undefined> = { ...defaults, ...root.dataset }
    for (const radio of form.querySelectorAll('input')) radio.checked = holding[radio.name] === radio.value
  }
  show()
  // Each time it opens: another tab may have changed the settings. A panel that was left open is there again after Back.
  form.onbeforetoggle = show
  addEventListener('pageshow', show)
}
