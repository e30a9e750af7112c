/**
 * A session's id as a part of a path. The chat API takes any text for one, and some would not arrive: browsers walk `.`
 * and `..` away however they are encoded, and `counts` and `bulk` are resources of their own. Those get a `~` in front,
 * and so do those that look as if they had one.
 */
const special = /^~*(?:\.{1,2}|counts|bulk)$/;

export const toPathPart = (sessionId: string): string =>
  special.test(sessionId) ? `~${sessionId}` : sessionId;

export const fromPathPart = (part: string): string =>
  part.startsWith('~') && special.test(part) ? part.slice(1) : part;
