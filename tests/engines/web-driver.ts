import { z } from 'zod'

/** A session of a browser that speaks WebDriver (W3C), with the few commands that the journeys need. */
export interface WebDriverSession {
  open(url: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  back(): Promise<unknown>
  resize(width: number, height: number): Promise<unknown>
  click(selector: string): Promise<unknown>
  close(): Promise<unknown>
}

/**
 * Begins a session at a driver that listens at `origin`.
 * @throws Error with the driver's own words when it refuses a command
 */
export async function openSession(
  origin: string,
  capabilities: Record<string, unknown>,
): Promise<WebDriverSession> {
  const begun = await send(`${origin}/session`, { capabilities: { alwaysMatch: capabilities } })
  const { sessionId } = z.object({ sessionId: z.string() }).parse(begun)
  const session = `${origin}/session/${sessionId}`
  return {
    open: (url) => send(`${session}/url`, { url }),
    evaluate: (expression) => send(`${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
    back: () => send(`${session}/back`, {}),
    resize: (width, height) => send(`${session}/window/rect`, { x: 0, y: 0, width, height }),
    async click(selector) {
      const found = await send(`${session}/element`, { using: 'css selector', value: selector })
      const [element = ''] = Object.values(z.record(z.string(), z.string()).parse(found))
      return send(`${session}/element/${element}/click`, {})
    },
    close: () => send(session, undefined, 'DELETE'),
  }
}

const answerSchema = z.object({ value: z.unknown() })
const errorSchema = z.object({ error: z.string(), message: z.string() })

async function send(url: string, body: unknown, method = 'POST'): Promise<unknown> {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const { value } = answerSchema.parse(await response.json())
  if (response.ok) return value
  const { error, message } = errorSchema.parse(value)
  throw new Error(`${new URL(url).pathname}: ${error}: ${message}`)
}
