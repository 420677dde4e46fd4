import type { ReadingSettingsMessages } from '#lib/messages/messages.ts'

/**
 * The button and popover of the reading settings. `lib/reader` restores and stores what is chosen; without
 * script `components/shell/reader.css` hides both. `method="dialog"` keeps the Enter key from submitting.
 */
export function ReadingSettings({ messages }: { messages: ReadingSettingsMessages }) {
  return (
    <div className="reading">
      <button type="button" popoverTarget="reading">
        {messages.settings}
      </button>
      <form id="reading" popover="auto" method="dialog" aria-label={messages.settings}>
        <Choice name="size" legend={messages.size} labels={messages.sizes} values={SIZES} />
        <Choice name="measure" legend={messages.measure} labels={messages.measures} values={MEASURES} />
        <Choice name="theme" legend={messages.theme} labels={messages.themes} values={THEMES} />
      </form>
    </div>
  )
}

// Each `data-*` value of <html>; DEFAULTS holds what applies before the reader chooses.
const SIZES = ['1', '2', '3', '4']
const MEASURES = ['28', '34', '40']
const THEMES = ['auto', 'light', 'dark', 'warm']
const DEFAULTS = new Set(['2', '34', 'auto'])

interface ChoiceProps {
  name: string
  legend: string
  labels: readonly string[]
  values: readonly string[]
}

function Choice({ name, legend, labels, values }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value, index) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={DEFAULTS.has(value)} />
          {labels[index]}
        </label>
      ))}
    </fieldset>
  )
}
