import type { Evidence, Step } from './evidence.ts';
import { heldNotice } from './house.ts';
import type { Entry, MessageRow } from './journal.ts';

/** What is wrong, in words; empty: the promise was kept. */
type PromiseCheck = (evidence: Evidence) => string[];

const name = ({ seq, author, content }: MessageRow) =>
  `message ${seq} of the ${author} "${content.slice(0, 40)}"`;
const ours = ({ author, internal }: MessageRow) => author !== 'user' && !internal;
const leaves = (step: Step) => step.now.state === 'sending' && step.was?.state === 'queued';
const resends = (steps: Step[]) =>
  steps.filter(
    ({ was, now }) => now.state === 'queued' && (was?.state === 'unknown' || was?.state === 'failed'),
  );

/** Takeovers and hand-backs of a session, in order. */
function changesOfState(journal: Entry[], sessionId: number, to: 'bot' | 'human') {
  return journal.filter(
    (entry) =>
      entry.what === 'ChatSession' &&
      entry.now.id === sessionId &&
      entry.was !== null &&
      entry.was.state !== to &&
      entry.now.state === to,
  );
}

/** The model call whose words these are. */
const callOf = ({ world }: Evidence, { author, content }: MessageRow) =>
  author === 'bot' ? world.model.calls[Number(/^A(\d+) /.exec(content)?.[1]) - 1] : undefined;

/** 1. What a user said is stored once, in the order in which it was said. */
export const storedOnce: PromiseCheck = ({ world, messages }) => {
  const problems: string[] = [];
  const taken = world.said.filter(({ takenAt }) => takenAt !== null);
  const rowsOf = (one: (typeof taken)[number]) =>
    messages.filter(
      ({ author, content }) =>
        author === 'user' &&
        content.startsWith(one.message.content) &&
        /^!*$/.test(content.slice(one.message.content.length)),
    );
  for (const one of world.said) {
    const { length } = rowsOf(one);
    if (length > 1 || (length === 0 && one.takenAt !== null)) {
      problems.push(`${one.message.content} is stored ${length} times`);
    }
  }
  for (const one of taken) {
    for (const other of taken) {
      if (one.message.conversationKey !== other.message.conversationKey) continue;
      const [first] = rowsOf(one);
      const [second] = rowsOf(other);
      if (!first || !second || (one.takenAt ?? 0) >= other.offeredAt) continue;
      // The chat API gives a question a new number when it is answered, so there only the order of birth tells.
      const inOrder = world.web ? first.id < second.id : first.seq < second.seq;
      if (!inOrder) problems.push(`${one.message.content} was said before ${other.message.content}`);
    }
  }
  return problems;
};

/** 2. Nobody is left in silence, and nothing is left lying. */
export const nobodyInSilence: PromiseCheck = (evidence) => {
  const { messages, sessions, journal, stepsOf } = evidence;
  return messages.flatMap((message) => {
    const session = sessions.find(({ id }) => id === message.chatSessionId);
    const human = session?.state === 'human';
    if (message.author !== 'user') {
      const rests = ['sent', 'unknown', 'failed'].includes(message.state);
      return rests ? [] : [`${name(message)} is still ${message.state}`];
    }
    const steps = stepsOf(message);
    const ended = steps.findLast(({ was, now }) => was?.state !== now.state);
    switch (message.state) {
      case 'received':
        return human ? [] : [`${name(message)} waits for ever`];
      case 'withdrawn':
        return [];
      case 'unanswered': {
        const flagged = journal.some(
          ({ what, now, transaction }) =>
            what === 'ChatSession' && transaction === ended?.transaction && now.flagReason !== null,
        );
        const told =
          evidence.world.web ||
          messages.some(({ replyToId, turnId }) => turnId === message.turnId && replyToId !== null);
        return flagged && told ? [] : [`${name(message)} has no ${flagged ? 'apology' : 'flag'}`];
      }
      default:
        return hasAnswer(message, ended) || human
          ? []
          : [`${name(message)} is ${message.state}, but nobody said anything`];
    }
  });

  /** An answer of the bot, unless a takeover dropped it; a person's; or the user wanted none any more. */
  function hasAnswer(question: MessageRow, ended: Step | undefined): boolean {
    const turn = journal.find(({ what, now }) => what === 'Turn' && now.id === question.turnId)?.now;
    const said = messages.filter(({ chatSessionId }) => chatSessionId === question.chatSessionId);
    const answers = said.filter(
      ({ author, turnId }) => author === 'bot' && turnId !== null && turnId === question.turnId,
    );
    const dropped = (answer: MessageRow) =>
      answer.state === 'failed' && answer.stateReason === 'A person took over before it went out.';
    if (answers.some((answer) => !dropped(answer))) return true;
    if (turn && 'status' in turn && turn.status === 'stopped' && answers.length === 0) return true;
    const since = ended?.id ?? 0;
    return said.some(
      (message) =>
        message.author === 'person' &&
        !message.internal &&
        stepsOf(message).some(({ id, transaction }) => id > since || transaction === ended?.transaction),
    );
  }
};

/** 3. Nothing is sent twice, unless a person wanted it so; and what counts as sent was sent whole. */
export const sentOnce: PromiseCheck = ({ messages, stepsOf, attemptsOf, world }) =>
  messages.filter(ours).flatMap((message) => {
    const problems: string[] = [];
    const again = resends(stepsOf(message)).length;
    const taken = attemptsOf(message).filter((attempt) => attempt.taken);
    const counts = new Map<number, number>();
    for (const { part } of taken) counts.set(part.index, (counts.get(part.index) ?? 0) + 1);
    if (Math.max(0, ...counts.values()) > 1 + again)
      problems.push(`${name(message)} was sent more than once`);
    const marked = stepsOf(message).some(
      ({ was, now }) => now.state === 'sent' && (was?.state === 'unknown' || was?.state === 'failed'),
    );
    if (!world.web && message.state === 'sent' && again === 0 && !marked) {
      const plain = (text: string) => text.replaceAll('*', '');
      const seen = taken.map(({ part }) => part.text).join('');
      if (plain(seen) !== plain(message.content)) problems.push(`${name(message)} was seen as "${seen}"`);
    }
    return problems;
  });

/** 4. One thing after the other: turns, requests to the platform, and what the reader sees. */
export const oneVoice: PromiseCheck = (evidence) => {
  const { sessions, journal, world, messages, messageOf } = evidence;
  const problems: string[] = [];
  for (const { id } of sessions) {
    const turns = journal.filter(
      (entry) => entry.what === 'Turn' && entry.now.chatSessionId === id,
    ) as Extract<Entry, { what: 'Turn' }>[];
    for (const [index, turn] of turns.entries()) {
      const before = turns[index - 1];
      // The process's clock shows whole milliseconds.
      if (before && Date.parse(turn.now.startedAt) + 1 < before.at) {
        problems.push(`turns ${before.now.id} and ${turn.now.id} ran at the same time`);
      }
    }
    // What was in doubt may have arrived late, and a person may have sent it again.
    const certain = world.platform.attempts.filter((attempt) => {
      const message = messageOf(attempt);
      return message?.chatSessionId === id && !everInDoubt(evidence, message);
    });
    let last = 0;
    for (const attempt of certain) {
      const { seq = 0 } = messageOf(attempt) ?? {};
      if (attempt.taken && seq < last) problems.push(`"${attempt.part.text}" was overtaken`);
      if (attempt.taken) last = seq;
      const meanwhile = certain.find(
        (other) => other.beganAt > attempt.beganAt && other.beganAt < attempt.endedAt,
      );
      if (meanwhile)
        problems.push(`"${attempt.part.text}" and "${meanwhile.part.text}" went out at the same time`);
    }
  }
  const answered = new Map<string, number>();
  for (const message of messages) {
    for (const question of callOf(evidence, message)?.questions ?? []) {
      const tag = question.replace(/!+$/, '');
      answered.set(tag, (answered.get(tag) ?? 0) + 1);
    }
  }
  for (const [question, times] of answered) {
    const reopened = messages.some(
      ({ content, id }) =>
        content.startsWith(question) &&
        evidence.journal.some(
          (entry) =>
            entry.what === 'Message' &&
            entry.now.id === id &&
            entry.now.state === 'received' &&
            entry.was &&
            entry.was.state !== 'received',
        ),
    );
    if (times > 1 && !reopened) problems.push(`${question} was answered ${times} times`);
  }
  return problems;
};

function everInDoubt({ stepsOf }: Evidence, message: MessageRow): boolean {
  return (
    stepsOf(message).some(({ was }) => was?.state === 'unknown' || was?.state === 'failed') ||
    message.state === 'unknown'
  );
}

/** 5. After a takeover nothing of the bot goes out that was begun before, but for what was going out at that moment. */
export const personSpeaksAlone: PromiseCheck = ({ journal, messages, stepsOf }) =>
  messages
    .filter(({ author }) => author === 'bot')
    .flatMap((message) => {
      const steps = stepsOf(message);
      const takeovers = changesOfState(journal, message.chatSessionId, 'human');
      const turn = journal.find((entry) => entry.what === 'Turn' && entry.now.id === message.turnId) as
        | Extract<Entry, { what: 'Turn' }>
        | undefined;
      const [born] = steps;
      const begunBefore = takeovers.some(
        ({ id, at }) => turn && born && id < born.id && at >= Date.parse(turn.now.startedAt) + 1,
      );
      const wentOut = steps.filter(leaves).some((leaving) =>
        takeovers.some(({ id }) => {
          if (id < (born?.id ?? 0) || id > leaving.id) return false;
          const then = steps.findLast((step) => step.id < id);
          const wanted = resends(steps).some((step) => step.id > id && step.id < leaving.id);
          return then?.now.state !== 'sending' && !wanted;
        }),
      );
      return [
        ...(begunBefore ? [`${name(message)} was written by a turn that began before a takeover`] : []),
        ...(wentOut ? [`${name(message)} went out after a takeover`] : []),
      ];
    });

/** 6. Notes stay in the house, and no conversation hears of another. */
export const notesStay: PromiseCheck = ({ world }) => {
  const outside = [
    ...world.platform.attempts.map(({ part }) => part.content),
    ...world.platform.shown,
    ...world.model.calls.map(({ request }) => request),
    ...world.read,
  ];
  const mixed = world.model.calls.filter(({ request }) => new Set(request.match(/@c\d/g)).size > 1);
  return [
    ...outside.filter((text) => /\bN\d+\b/.test(text)).map((text) => `a note left the house: ${text}`),
    ...mixed.map(({ request }) => `the model was told of two conversations at once: ${request}`),
  ];
};

/** 7. In the chat API each question is directly followed by its own answer. */
export const ownAnswer: PromiseCheck = ({ world, messages }) => {
  // As its readers see it: what waits for its turn comes last.
  const waits = ({ state }: MessageRow) => Number(state === 'received');
  const shown = messages
    .filter(({ internal }) => !internal)
    .toSorted((a, b) => a.chatSessionId - b.chatSessionId || waits(a) - waits(b));
  return shown.flatMap((message, index) => {
    if (!world.web || message.author !== 'bot') return [];
    const before = shown[index - 1];
    return before?.id === message.replyToId ? [] : [`${name(message)} does not follow its question`];
  });
};

/** 8. What is in doubt is not tried again by itself. */
export const doubtStays: PromiseCheck = ({ world, messages, stepsOf, attemptsOf }) =>
  messages.filter(ours).flatMap((message) => {
    const problems: string[] = [];
    const again = resends(stepsOf(message)).length;
    if (again > world.resent.filter((id) => id === message.id).length)
      problems.push(`${name(message)} was sent again unasked`);
    const attempts = attemptsOf(message);
    const ignored = attempts.filter(({ doubtful }, index) => doubtful && index < attempts.length - 1);
    if (ignored.length > again) problems.push(`${name(message)} was tried again in doubt`);
    return problems;
  });

/** 9. The counters tell the truth, and sequence numbers have no end before the last. */
export const countersHold: PromiseCheck = ({ sessions, messages }) =>
  sessions.flatMap(({ id, messageCount, nextSeq }) => {
    const seqs = messages.filter(({ chatSessionId }) => chatSessionId === id).map(({ seq }) => seq);
    const right =
      messageCount === seqs.length &&
      nextSeq === Math.max(0, ...seqs) + 1 &&
      new Set(seqs).size === seqs.length;
    return right
      ? []
      : [`session ${id} counts ${messageCount} messages, next ${nextSeq}, but has ${seqs.join(', ')}`];
  });

/** 10. What is answered is what the question said at that moment; a deleted question stays deleted. */
export const answersWhatStands: PromiseCheck = (evidence) =>
  evidence.messages.flatMap((message) => {
    if (message.author !== 'user') return [];
    const steps = evidence.stepsOf(message);
    if (steps.some(({ was, now }) => was?.state === 'withdrawn' && now.state !== 'withdrawn'))
      return [`${name(message)} was deleted, but answered`];
    const answer = evidence.messages.find(
      ({ author, turnId }) => author === 'bot' && turnId !== null && turnId === message.turnId,
    );
    const call = answer && callOf(evidence, answer);
    const answered = steps.findLast(({ was, now }) => was?.state === 'received' && now.state === 'answered');
    if (!call || !answered || call.questions.includes(answered.now.content)) return [];
    return [`${name(message)} was answered as ${call.questions.join(', ')}`];
  });

/** 11. Only what somebody stopped ends as stopped. */
export const stopsWhatWasStopped: PromiseCheck = ({ world, messages, journal }) =>
  journal.flatMap((entry) => {
    if (entry.what !== 'Turn' || entry.now.status !== 'stopped') return [];
    const questions = messages.filter(({ author, turnId }) => author === 'user' && turnId === entry.now.id);
    const byTeam = questions.every(({ content }) =>
      world.model.calls.some(
        ({ round, questions: asked }) =>
          round.stopped && asked.some((one) => one.replace(/!+$/, '') === content.replace(/!+$/, '')),
      ),
    );
    const [, number, key] =
      /^Q(\d+)@(\w+)/.exec(questions.toSorted((a, b) => a.seq - b.seq).at(-1)?.content ?? '') ?? [];
    const byUser = world.stops.some(
      (stop) => stop.key === key && Number(stop.upTo.slice('in-'.length)) >= Number(number),
    );
    return byTeam || byUser ? [] : [`turn ${entry.now.id} was stopped by nobody`];
  });

/** 12. A delivery is called unknown only when it is. */
export const unknownForAReason: PromiseCheck = ({ world, messages, stepsOf, attemptsOf }) =>
  messages.filter(ours).flatMap((message) => {
    const steps = stepsOf(message);
    return steps.flatMap(({ id, now, was, at }) => {
      if (now.state !== 'unknown' || was?.state === 'unknown') return [];
      const began = steps.findLast((step) => step.id < id && leaves(step))?.at ?? at;
      // A process that dies may have a statement under way, which is committed a moment later.
      const upheaval = world.upheavals.some((moment) => moment >= began - 50 && moment <= at + 2);
      const doubtful = attemptsOf(message).some((attempt) => attempt.doubtful);
      return upheaval || doubtful ? [] : [`${name(message)} is called unknown for no reason`];
    });
  });

/** 13. Nothing reaches the platform that is not committed as going out. */
export const committedFirst: PromiseCheck = (evidence) =>
  evidence.world.platform.attempts.flatMap((attempt) => {
    const { part, stateOnArrival } = attempt;
    const message = evidence.messageOf(attempt);
    // Its sender stalled, was taken for dead, and went on: that is the doubt that the message was in.
    const isLate = message !== undefined && everInDoubt(evidence, message);
    if (stateOnArrival === 'sending' || isLate) return [];
    return [`"${part.text}" went out while its message was ${stateOnArrival}`];
  });

/** 14. Whatever was shown while it grew ends, or is taken back. */
export const streamsEnd: PromiseCheck = ({ world }) =>
  world.platform.streams.flatMap(({ process, ended, life }) =>
    ended || life.dead() ? [] : [`a stream of ${process} was left on the screen`],
  );

/** 15. Whoever asks through the chat API hears how it ended. */
export const askersHear: PromiseCheck = ({ world, messages, sessions, journal }) =>
  world.asked.flatMap(({ said, house, outcome }) => {
    if (house.life.dead() || outcome === 'broken') return [];
    const row = messages.find(({ author, content }) => author === 'user' && content === said.message.content);
    const human = sessions.find(({ id }) => id === row?.chatSessionId)?.state === 'human';
    if (!outcome) return human || row?.state === 'answered' ? [] : [`${said.message.content} hears nothing`];
    if (outcome.kind !== 'answered') return [];
    if (outcome.content === heldNotice) {
      const held = row && changesOfState(journal, row.chatSessionId, 'human').length > 0;
      return held ? [] : [`${said.message.content} was told that a person answers`];
    }
    const told = messages.some(
      ({ content, replyToId }) => content === outcome.content && replyToId === row?.id,
    );
    return told ? [] : [`${said.message.content} was told "${outcome.content}"`];
  });

const promises = {
  storedOnce,
  nobodyInSilence,
  sentOnce,
  oneVoice,
  personSpeaksAlone,
  notesStay,
  ownAnswer,
  doubtStays,
  countersHold,
  answersWhatStands,
  stopsWhatWasStopped,
  unknownForAReason,
  committedFirst,
  streamsEnd,
  askersHear,
};

export function brokenPromises(evidence: Evidence): string[] {
  return [
    ...evidence.world.surprises,
    ...Object.entries(promises).flatMap(([promise, check]) =>
      check(evidence).map((problem) => `${promise}: ${problem}`),
    ),
  ];
}
