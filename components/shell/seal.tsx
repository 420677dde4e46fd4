import { site } from '#lib/site.ts'

/** The site's seal, small, as on its preview cards: for the eye alone, the name of the site stands beside it. */
export function Seal() {
  return (
    <span
      className="grid size-8 place-items-center rounded-md [border:1px_solid_var(--accent)] bg-accent font-serif text-xl/[1] text-paper"
      aria-hidden
    >
      {site.seal}
    </span>
  )
}
