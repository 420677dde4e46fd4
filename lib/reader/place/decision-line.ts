/**
 * Distance of the decision line from the top of the viewport, in CSS pixels; 0 when nothing can scroll.
 * It slides from top to bottom while the page scrolls from start to end. In the document it therefore moves
 * strictly downwards, from 0 to `height`, and crosses every heading once and in order.
 */
export function decisionLine(scrolled: number, viewport: number, height: number): number {
  return height > viewport ? (scrolled / (height - viewport)) * viewport : 0
}
