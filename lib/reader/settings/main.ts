import type { Locale } from '#lib/locales.ts'
import type { ReadingSettingsMessages } from '#lib/messages/messages.ts'
import { find, root } from '../dom.ts'
import { buildChoices } from './build-choices.ts'
import { wireForm } from './wire-form.ts'

// The module that is loaded when the panel of the reading settings is opened.

/** The words of each language, and the compiled utilities of the form; the build puts them in. */
declare const WORDS: Record<Locale, ReadingSettingsMessages>
declare const STYLES: string

const form = find<HTMLFormElement>('#reading')
if (form) fillForm(form)

function fillForm(form: HTMLFormElement): void {
  // Made by script, it needs no leave of the content security policy, which allows no other sheets.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLES)
  document.adoptedStyleSheets.push(sheet)
  const words = Object.entries(WORDS).find(([locale]) => locale === root.lang)?.[1]
  if (!words) return
  form.replaceChildren(...buildChoices(words, form.dataset.measure !== 'fixed'))
  wireForm(form)
}
