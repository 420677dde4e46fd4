import type { ReactNode } from 'react'
import type { ReadingSettingsMessages } from '#lib/messages/messages.ts'
import './reading-settings.css'

interface ReadingSettingsProps {
  messages: ReadingSettingsMessages
  /** The page has text in lines whose length can be chosen. */
  hasMeasure?: boolean
}

/**
 * The button and popover of the reading settings. `lib/reader` restores and stores what is chosen; without
 * script `reading-settings.css` hides both. `method="dialog"` keeps the Enter key from submitting.
 */
export function ReadingSettings({ messages, hasMeasure = true }: ReadingSettingsProps) {
  const { sample } = messages
  return (
    <div className="reading">
      <button type="button" popoverTarget="reading">
        {messages.settings}
      </button>
      <form id="reading" popover="auto" method="dialog" aria-label={messages.settings}>
        <Choice legend={messages.size}>
          {messages.sizes.map((label, index) => (
            <Option key={label} name="size" value={String(index + 1)} label={label}>
              <span data-size={index + 1} aria-hidden>
                {sample}
              </span>
            </Option>
          ))}
        </Choice>
        {hasMeasure && (
          <Choice legend={messages.measure}>
            {messages.measures.map((label, index) => (
              <Option key={label} name="measure" value={String(28 + 6 * index)} label={label}>
                <span data-measure={28 + 6 * index} aria-hidden />
              </Option>
            ))}
          </Choice>
        )}
        <Choice legend={messages.theme}>
          {messages.themes.map((label, index) => (
            <Option key={label} name="theme" value={themes[index] ?? ''} label={label}>
              <span data-theme={themes[index]} aria-hidden>
                {sample}
              </span>
            </Option>
          ))}
        </Choice>
      </form>
    </div>
  )
}

/** Values of `data-theme` of <html>, in the order of their names in the dictionaries. */
const themes = ['auto', 'light', 'dark', 'warm']

/** What holds before the reader chooses. */
const defaults = new Set(['2', '34', 'auto'])

interface ChoiceProps {
  legend: string
  children: ReactNode
}

function Choice({ legend, children }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

interface OptionProps {
  /** Which `data-*` attribute of <html> it sets. */
  name: string
  value: string
  label: string
  /** What the page looks like with it. */
  children: ReactNode
}

function Option({ name, value, label, children }: OptionProps) {
  return (
    <label>
      <input type="radio" name={name} value={value} defaultChecked={defaults.has(value)} />
      {children}
      {label}
    </label>
  )
}
