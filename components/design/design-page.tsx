import { Components } from './components.tsx'
import { Tokens } from './tokens.tsx'
import './design.css'

const themes = ['light', 'dark', 'warm']

/** The tokens, and every component in every theme: for those who change them, while the site runs for them. */
export function DesignPage() {
  return (
    <main className="py-8">
      <h1 className="mb-8 text-title">Design</h1>
      {themes.map((theme) => (
        <section key={theme} className="mb-8 bg-paper p-6 text-ink" data-theme={theme}>
          <h2 className="mb-6 text-2xl">{theme}</h2>
          <Tokens />
          <Components />
        </section>
      ))}
    </main>
  )
}
