/** A sample article with so many photographs spread over it, `1.jpg` and so on, each behind a paragraph. */
export function addFigures(text: string, count: number): string {
  const paragraphs = text.split('\n\n')
  const places = paragraphs.flatMap((each, index) => (each.startsWith(':claim') ? [index] : [])).slice(1)
  for (let number = count; number >= 1; number--) {
    const at = places[Math.floor(((number - 1) / count) * places.length)] ?? paragraphs.length
    const figure = `![第${number}幅照片上的波纹](${number}.jpg "第${number}幅，为测量而作。"){#fig-${number} credit="某人摄" licence="CC BY 4.0"}`
    paragraphs.splice(at + 1, 0, figure)
  }
  return paragraphs.join('\n\n')
}
