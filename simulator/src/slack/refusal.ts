/** What Slack answers instead of doing what it was asked: `{ ok: false, error }`, HTTP 200. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  readonly error: string;
  /** For whoever has to find out why: `response_metadata.messages` of the answer. */
  readonly details: string[];

  constructor(error: string, details: string[] = []) {
    super(details.length === 0 ? error : `${error}: ${details.join('; ')}`);
    this.error = error;
    this.details = details;
  }
}

/** Throws a SlackRefusal with Slack's own word for it. */
export function refuse(error: string, ...details: string[]): never {
  throw new SlackRefusal(error, details);
}

/** Slack can do this, the simulator cannot: said aloud, never pretended. */
export function notSimulated(what: string): never {
  refuse('not_simulated', `${what} exists on Slack, but the simulator does not speak it`);
}
