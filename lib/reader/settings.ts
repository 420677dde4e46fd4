import { all, root } from './dom.ts'
import { stored } from './store.ts'

/** Wires the form of reading settings: a choice holds at once and is stored, the radios show what holds. */
export function wireSettings(form: HTMLElement): void {
  const radios = all<HTMLInputElement>('#reading input')
  form.onchange = () => {
    for (const { name, value, checked } of radios) if (checked) root.dataset[name] = value
    // A data attribute that is there has a value, which the type leaves open.
    stored('reading', `${new URLSearchParams(root.dataset as Record<string, string>)}`)
  }
  // Each time it opens: browsers restore form state, and another tab may have changed the settings.
  form.onbeforetoggle = () => {
    for (const radio of radios) radio.checked ||= root.dataset[radio.name] === radio.value
  }
}
