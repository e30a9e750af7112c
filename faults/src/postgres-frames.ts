/** One message of PostgreSQL's protocol 3: https://www.postgresql.org/docs/current/protocol-message-formats.html */
export interface Frame {
  /** Its first letter; empty for the start-up message, which has none. */
  type: string;
  bytes: Buffer;
}

/** Cuts a stream into messages; what is not whole yet waits for the next chunk. */
export function frameReader({ startsUp }: { startsUp: boolean }): (chunk: Buffer) => Frame[] {
  let rest = Buffer.alloc(0);
  let atStart = startsUp;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    for (;;) {
      const letter = atStart ? 0 : 1;
      if (rest.length < letter + 4) return frames;
      const end = letter + rest.readInt32BE(letter);
      if (rest.length < end) return frames;
      frames.push({
        type: atStart ? '' : String.fromCharCode(rest[0] ?? 0),
        bytes: Buffer.from(rest.subarray(0, end)),
      });
      rest = rest.subarray(end);
      atStart = false;
    }
  };
}

/** Which statement a client is about to run: remembers what was parsed, answers for Bind (B) and Query (Q). */
export function statementReader(): (frame: Frame) => string | null {
  const prepared = new Map<string, string>();
  return ({ type, bytes }) => {
    if (type === 'Q') return text(bytes, 5).value;
    if (type === 'P') {
      const name = text(bytes, 5);
      prepared.set(name.value, text(bytes, name.end).value);
    }
    if (type === 'B') return prepared.get(text(bytes, text(bytes, 5).end).value) ?? null;
    return null;
  };
}

/** A string that a zero ends. */
function text(bytes: Buffer, start: number): { value: string; end: number } {
  const zero = bytes.indexOf(0, start);
  return { value: bytes.toString('utf8', start, zero), end: zero + 1 };
}
