import type { Conversation, Seen } from './platform.ts';
import type { Sent } from './stage.ts';

/** A message as the database has it. */
export interface Row {
  sessionId: string;
  sessionState: 'bot' | 'human';
  flagReason: string | null;
  id: number;
  author: 'user' | 'bot' | 'person' | 'system';
  state: string;
  stateReason: string | null;
  content: string;
  turnId: number | null;
  turnStatus: string | null;
}

export const rowsQuery = `
  SELECT s."sessionId", s.state::text AS "sessionState", s."flagReason", m.id, m.author::text AS author,
         m.state::text AS state, m."stateReason", m.content, m."turnId", t.status::text AS "turnStatus"
  FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId" LEFT JOIN "Turn" t ON t.id = m."turnId"
  WHERE NOT m.internal ORDER BY s.id, m.seq`;

/** What became of the messages of one cell. The promises: the last five are 0, and nothing is missing in the first six. */
export interface Count {
  sent: number;
  answered: number;
  /** Apologised to, and the session is flagged. */
  apologised: number;
  /** A person has or had it. */
  handed: number;
  /** Its user or a person stopped the answer. */
  stopped: number;
  /** The answer may or may not have arrived: marked `unknown`, and flagged. */
  unknown: number;
  lost: number;
  silent: number;
  doubled: number;
  disordered: number;
  /** Half an answer still stands beside the whole one. */
  halves: number;
}

export const nothing: Count = {
  sent: 0,
  answered: 0,
  apologised: 0,
  handed: 0,
  stopped: 0,
  unknown: 0,
  lost: 0,
  silent: 0,
  doubled: 0,
  disordered: 0,
  halves: 0,
};

interface Input {
  sent: Sent[];
  rows: Row[];
  seen: Map<Conversation, Seen[]>;
  /** The platform promised to deliver in the order in which people wrote. */
  ordered: boolean;
}

/** Counts, and says of everything that broke a promise what it was. */
export function count({ sent, rows, seen, ordered }: Input): { count: Count; complaints: string[] } {
  const total: Count = { ...nothing, sent: sent.length };
  const complaints: string[] = [];
  const complain = (what: 'lost' | 'silent' | 'doubled' | 'disordered' | 'halves', words: string) => {
    total[what] += 1;
    complaints.push(`${what}: ${words}`);
  };

  for (const { marker } of sent) {
    const asked = rows.filter(
      ({ author, content }) => author === 'user' && markersIn(content).includes(marker),
    );
    const [row] = asked;
    if (!row) complain('lost', `${marker} is not in the database`);
    else if (asked.length > 1) complain('doubled', `${marker} is ${asked.length} times in the database`);
    else {
      const fate = fateOf(row, rows);
      if (fate.kind === 'silent') complain('silent', `${marker} ${fate.why}`);
      else total[fate.kind] += 1;
    }
  }

  for (const [conversation, all] of seen) {
    const markers = sent.filter((one) => one.conversation === conversation).map(({ marker }) => marker);
    const here = rowsOf(markers, rows);
    compareWithSeen(here, all, complain);
    checkOrder(markers, here, all, ordered, complain);
  }
  return { count: total, complaints };
}

type Fate =
  | { kind: 'answered' | 'apologised' | 'handed' | 'stopped' | 'unknown' }
  | { kind: 'silent'; why: string };

const silent = (why: string): Fate => ({ kind: 'silent', why });

function fateOf(question: Row, rows: Row[]): Fate {
  const { state, turnId, turnStatus, sessionState, flagReason } = question;
  const isWithPerson = sessionState === 'human';
  const replies = rows.filter((row) => row.turnId === turnId && row.author !== 'user');
  const [reply] = replies;
  if (state === 'received') return isWithPerson ? { kind: 'handed' } : silent('was never answered');
  if (state === 'withdrawn') return silent('was withdrawn');
  if (turnId === null) {
    const isAnswered = rows.some((row) => row.sessionId === question.sessionId && row.author === 'person');
    return isAnswered ? { kind: 'handed' } : silent('counts as answered, and nobody answered it');
  }
  if (replies.length > 1) return silent(`has ${replies.length} answers of one turn`);
  if (turnStatus === 'stopped') return { kind: 'stopped' };
  if (!reply) {
    // The chat API tells its client with the status of the response.
    const isTold = turnStatus === 'failed' && flagReason !== null;
    return isTold
      ? { kind: 'apologised' }
      : silent(`has a turn that is ${turnStatus}, without a word or a flag`);
  }
  // A person took over before it went out.
  if (reply.state === 'withdrawn') return { kind: 'handed' };
  if (reply.state === 'failed') return silent(`has an answer that failed: ${reply.stateReason}`);
  const isFlagged = flagReason !== null || isWithPerson;
  if (reply.state === 'unknown') return isFlagged ? { kind: 'unknown' } : silent('is unknown without a flag');
  if (reply.state !== 'sent') return silent(`has an answer that is still ${reply.state}`);
  if (turnStatus === 'answered') return { kind: 'answered' };
  return isFlagged ? { kind: 'apologised' } : silent('has an apology without a flag');
}

type Complain = (what: 'lost' | 'doubled' | 'disordered' | 'halves', words: string) => void;

/** What the database says was said, against what stands before the user's eyes. */
function compareWithSeen(here: Row[], seen: Seen[], complain: Complain): void {
  const ours = here.filter(({ author }) => author !== 'user');
  const shown = seen.filter(({ fromUser }) => !fromUser).map(({ text }) => plain(text));
  const texts = new Set([...ours.map(({ content }) => plain(content)), ...shown]);
  for (const text of texts) {
    const states = ours.filter(({ content }) => plain(content) === text).map(({ state }) => state);
    const times = shown.filter((one) => one === text).length;
    const certain = states.filter((state) => state === 'sent').length;
    const possible = certain + states.filter((state) => state === 'unknown').length;
    const words = `“${text}” stands there ${times} times, for ${states.join(', ') || 'no message of ours'}`;
    const isHalf = states.length === 0 && ours.some(({ content }) => plain(content).startsWith(text));
    if (isHalf) complain('halves', words);
    else if (times > possible) complain('doubled', words);
    else if (times < certain) complain('lost', words);
  }
}

/** Answers come in the order of their questions, and questions are kept in the order in which they were asked. */
function checkOrder(
  markers: string[],
  here: Row[],
  seen: Seen[],
  ordered: boolean,
  complain: Complain,
): void {
  const kept = here.filter(({ author }) => author === 'user').flatMap(({ content }) => markersIn(content));
  const asked = markers.filter((marker) => kept.includes(marker));
  if (ordered && kept.join() !== asked.join()) complain('disordered', `asked ${asked}, kept ${kept}`);
  const stopped = new Set(
    here.filter(({ turnStatus }) => turnStatus === 'stopped').flatMap(({ content }) => markersIn(content)),
  );
  const whole = new Set(here.map(({ content }) => plain(content)));
  const answered = seen
    .filter(({ fromUser, text }) => !fromUser && whole.has(plain(text)))
    .flatMap(({ text }) => markersIn(text))
    // A stopped question stays in what the model is told, so a later answer may name it again.
    .filter((marker) => !stopped.has(marker));
  const unique = [...new Set(answered)];
  if (unique.length < answered.length) complain('doubled', `the answers name ${answered}`);
  const inOrder = kept.filter((marker) => unique.includes(marker));
  if (inOrder.join() !== unique.join()) complain('disordered', `kept ${kept}, answered ${unique}`);
}

const rowsOf = (markers: string[], rows: Row[]) => {
  const sessions = new Set(
    rows
      .filter(
        ({ author, content }) => author === 'user' && markersIn(content).some((one) => markers.includes(one)),
      )
      .map(({ sessionId }) => sessionId),
  );
  return rows.filter(({ sessionId }) => sessions.has(sessionId));
};

const markersIn = (text: string): string[] => text.match(/q\d+x\d+/g) ?? [];

/** Without what a platform's formatting may change: of a link its words are seen. */
const plain = (text: string) =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[\s\\*_]+/g, ' ')
    .trim();
