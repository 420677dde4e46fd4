// Whole class names: Tailwind finds them by their words.
const colours = {
  paper: 'bg-paper',
  raised: 'bg-raised',
  line: 'bg-line',
  muted: 'bg-muted',
  ink: 'bg-ink',
  accent: 'bg-accent',
}

const sizes = {
  title: 'text-title',
  '2xl': 'text-2xl',
  xl: 'text-xl',
  lg: 'text-lg',
  sm: 'text-sm',
  xs: 'text-xs',
}

/** Colours, sizes of type and the measure. */
export function Tokens() {
  return (
    <>
      <ul className="mb-6 flex list-none flex-wrap gap-x-4 p-0 text-xs">
        {Object.entries(colours).map(([name, colour]) => (
          <li key={name}>
            <span className={`block h-12 w-24 rule-box ${colour}`} />
            {name}
          </li>
        ))}
      </ul>
      {Object.entries(sizes).map(([name, size]) => (
        <p key={name} className={`m-0 font-serif ${size}`}>
          永字八法 Type {name}
        </p>
      ))}
      <p className="my-6 max-w-measure [border-inline:1px_solid_var(--accent)] text-justify text-muted">
        {'一行的宽度以字计，默认三十四个字，读者可以改成二十八或四十。'.repeat(2)}
      </p>
    </>
  )
}
