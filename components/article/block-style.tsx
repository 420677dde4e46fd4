import type { Block } from '#lib/content/article/types.ts'

/**
 * The styles of tables, code, formulas and sources of quotations, in the head of the pages that have one of them and of
 * no other: they would weigh on every article. Nothing for blocks without them.
 */
export function BlockStyle({ blocks }: { blocks: readonly Block[] }) {
  if (!blocks.some((block) => block.type === 'html' && /<(?:table|pre|figcaption|math)\b/.test(block.html)))
    return null
  return (
    <style href="blocks" precedence="pictures">
      {style.replaceAll(/\n\s*/g, '')}
    </style>
  )
}

// What is wider than the text scrolls within itself; a shade at an edge says that more follows there.
// On paper it wraps.
const style = `
  @layer base {
    blockquote + figcaption {
      margin-top: -1em;
      color: var(--muted);
      font: 0.875em / 1.7 var(--sans);
      text-align: end;
    }
    pre,
    table {
      display: block;
      max-width: 100%;
      margin: 1.5em 0;
      overflow-x: auto;
      font-size: 0.9em;
      background:
        linear-gradient(90deg, var(--ground) 1rem, transparent) 0 0 / 2.5rem 100% no-repeat local,
        linear-gradient(270deg, var(--ground) 1rem, transparent) 100% 0 / 2.5rem 100% no-repeat local,
        linear-gradient(90deg, var(--muted), transparent) 0 0 / 0.5rem 100% no-repeat,
        linear-gradient(270deg, var(--muted), transparent) 100% 0 / 0.5rem 100% no-repeat,
        var(--ground);
    }
    table {
      --ground: var(--paper);
      border-collapse: collapse;
      border-block: 2px solid var(--ink);
      line-height: 1.6;
    }
    caption {
      caption-side: top;
      padding: 0.5em 0;
      text-align: start;
      font-weight: bold;
    }
    td,
    th {
      min-width: 4.5em;
      padding: 0.5em 1em 0.5em 0;
      border-top: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
    }
    td.text-end,
    th.text-end {
      text-align: end;
    }
    td.text-center,
    th.text-center {
      text-align: center;
    }
    pre {
      --ground: var(--raised);
      padding: 0.9em 1.1em;
      border: 1px solid var(--line);
      line-height: 1.6;
    }
    figcaption:has(+ pre) {
      color: var(--muted);
      font: 0.875em var(--font-mono);
    }
    figcaption + pre {
      margin-top: 0.5em;
    }
    .formula {
      overflow-x: auto;
      padding: 0.5em 0;
    }
    .keyword {
      font-weight: bold;
    }
    .comment {
      color: var(--muted);
      font-style: italic;
    }
    .string {
      color: var(--accent);
    }
    @media print {
      pre,
      table {
        overflow: visible;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      table {
        display: table;
        white-space: normal;
      }
    }
  }
`
