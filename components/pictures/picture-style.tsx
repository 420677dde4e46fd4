/**
 * The styles of drawn pictures, in the head of the pages that have one and of no other: as utilities they would weigh
 * on every article.
 */
export function PictureStyle() {
  return (
    <style href="pictures" precedence="pictures">
      {style.replaceAll(/\n\s*/g, '')}
    </style>
  )
}

// The container is the picture, so that it is as wide as its room, not the window; 32rem hold words on both sides.
// In a narrow one distances shrink, so that large letters leave room for the words.
const style = `
  @layer components {
    .pic {
      container-type: inline-size;
      margin: 1.5rem 0 2.5rem;
      break-inside: avoid;
      font-size: .875rem;
      line-height: 1.5;
    }
    .pic figcaption {
      margin-bottom: 1rem;
      font-weight: 700;
      text-wrap: balance;
    }
    .pic svg { fill: none; stroke: var(--muted) }
    .pic small, .pic dd span, .timeline li > :first-child { color: var(--muted) }
    .pic .accent { stroke: var(--accent) }
    .pic .outline { fill: var(--paper); stroke: var(--accent) }
    .pic .dot { stroke: var(--accent); stroke-width: 9px; stroke-linecap: round }
    .pic .sign { color: var(--accent); font-size: .8em }
    .timeline {
      display: grid;
      grid-template-columns: auto auto minmax(0,1fr);
      column-gap: min(.75rem, 4cqi);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .timeline li {
      grid-column: 1/-1;
      display: grid;
      grid-template-columns: subgrid;
    }
    .timeline li > :first-child { text-align: end; font-variant-numeric: tabular-nums }
    .timeline svg { position: relative; top: .75em; min-height: 100%; overflow: visible }
    .timeline div { padding: 0 0 1rem min(1.5rem, 8cqi) }
    .timeline .recorded { padding-left: 0 }
    .timeline small { display: block }
    .map svg { width: 100%; height: auto; font-size: 14px }
    .map * { vector-effect: non-scaling-stroke }
    .map .land, .river { stroke: var(--line) }
    .land { fill: var(--raised) }
    .map .dot { stroke-width: 7px }
    .map text {
      fill: var(--ink);
      paint-order: stroke;
      stroke: var(--paper);
      stroke-width: 3px;
    }
    .map .sign { fill: currentColor }
    .map dl { display: grid; gap: .75rem 1.5rem; margin-top: 1rem }
    .map dl div { border-top: 1px solid var(--line); padding-top: .5rem }
    .map dt { font-weight: 700 }
    .map dd { margin: 0 }
    @container (width >= 32rem) {
      .timeline { grid-template-columns: minmax(0,1fr) auto auto minmax(0,1fr) }
      .timeline li > :first-child { grid-column: 2 }
      .timeline div { padding-left: 0 }
      .timeline .recorded { grid-area: 1/1; text-align: end }
      .map svg { font-size: 9px }
      .map dl { grid-template-columns: 1fr 1fr }
    }
  }
`
