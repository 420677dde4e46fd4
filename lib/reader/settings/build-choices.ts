import type { ReadingSettingsMessages } from '#lib/messages/messages.ts'

/** The groups of choices: each choice is a sample of what it does over its name. */
export function buildChoices(words: ReadingSettingsMessages, hasMeasure: boolean): HTMLElement[] {
  const { sample } = words
  const size = buildChoice(words.size, 'size', words.sizes, ['1', '2', '3', '4'])
  size.querySelectorAll('span').forEach((span, index) => {
    span.className = `font-serif text-base [line-height:1] ${sizes[index]}`
    span.textContent = sample
  })
  const measure = buildChoice(words.measure, 'measure', words.measures, ['28', '34', '40'])
  // In narrow windows lines are as long as the window allows, whatever is chosen.
  measure.classList.add('max-[34rem]:hidden')
  // In the largest letters the column is narrower than the widest choice, which would change nothing.
  measure.lastElementChild?.classList.add('in-data-[size=4]:hidden')
  // Three lines, as long as the choice makes them.
  measure.querySelectorAll('span').forEach((span, index) => {
    span.className = `h-4 bg-[repeating-linear-gradient(var(--muted)_0_1px,transparent_1px_0.45rem)] ${measures[index]}`
  })
  const theme = buildChoice(words.theme, 'theme', words.themes, ['auto', 'light', 'dark', 'warm'])
  for (const span of theme.querySelectorAll('span')) {
    span.className = 'rule-box bg-paper px-3 py-1.5 font-serif [line-height:1] text-ink'
    span.textContent = sample
  }
  return hasMeasure ? [size, measure, theme] : [size, theme]
}

/** What each size does to letters, as `components/shell/document.tsx` has it for the page. */
const sizes = ['[--size:0.9]', '[--size:1]', '[--size:1.15]', '[--size:1.35]']

/** Lengths of lines, a ninth of what they are on the page. */
const measures = ['w-[3.1em]', 'w-[3.8em]', 'w-[4.4em]']

/** A group of radio buttons; `name` is the data attribute of <html> that they set. */
function buildChoice(
  legend: string,
  name: string,
  labels: readonly string[],
  values: readonly string[],
): HTMLElement {
  const group = build('fieldset', 'flex gap-1.5 py-1 [border:0]')
  group.append(build('legend', 'py-1 text-muted', legend))
  labels.forEach((label, index) => {
    group.append(buildOption(name, values[index] ?? '', label))
  })
  return group
}

function buildOption(name: string, value: string, text: string): HTMLElement {
  const label = build('label', option)
  const radio = document.createElement('input')
  radio.className = 'absolute inset-0 cursor-pointer opacity-0'
  radio.type = 'radio'
  radio.name = name
  radio.value = value
  const sample = build('span')
  sample.dataset[name] = value
  sample.ariaHidden = 'true'
  label.append(radio, sample, text)
  return label
}

/** The label is what is pressed. Forced colours take away the shade and the accent of the one that is chosen. */
const option = [
  'relative grid flex-1 cursor-pointer grid-rows-[2.25rem_auto] place-items-center rule-box p-1 text-center',
  'has-checked:border-accent has-checked:[box-shadow:inset_0_0_0_1px_var(--accent)]',
  'has-focus-visible:[outline:2px_solid_var(--accent)] has-focus-visible:[outline-offset:1px]',
  'forced-colors:has-checked:forced-color-adjust-none forced-colors:has-checked:bg-[Highlight]',
  'forced-colors:has-checked:text-[HighlightText]',
].join(' ')

function build(tag: string, classes = '', text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = classes
  element.textContent = text
  return element
}
