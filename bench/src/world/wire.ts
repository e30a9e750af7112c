/** What the two processes tell each other. Times are `monotonicMs`. */
export type ToWorld = { thinkMs: number };

export type FromWorld =
  | { type: 'open'; gemini: string; telegram: string; slack: string }
  /** The answer to the one message that is open in this chat. */
  | { type: 'answered'; chat: string; atMs: number }
  /** The model was asked about the message with this word. */
  | { type: 'asked'; word: number; atMs: number };
