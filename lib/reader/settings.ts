import { find, findAll, root } from './dom.ts'
import { stored } from './store.ts'

/** Wires the form of reading settings: a choice holds at once and is stored, the radios show what holds. */
export function wireSettings(): void {
  const form = find('#reading')
  const radios = findAll<HTMLInputElement>('#reading input')
  if (!form) return
  form.onchange = () => {
    for (const { name, value, checked } of radios) if (checked) root.dataset[name] = value
    // What this page does not offer keeps the value that was chosen elsewhere.
    const chosen = new URLSearchParams()
    for (const [name, value] of Object.entries(root.dataset)) if (value) chosen.set(name, value)
    stored('reading', `${chosen}`)
  }
  const show = () => {
    for (const radio of radios) radio.checked ||= root.dataset[radio.name] === radio.value
  }
  // Each time it opens: browsers restore form state, and another tab may have changed the settings. A panel that was
  // left open is there again after Back.
  form.onbeforetoggle = show
  addEventListener('pageshow', show)
}
