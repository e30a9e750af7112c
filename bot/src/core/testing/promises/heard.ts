import type { Step } from '../evidence.ts';
import { heldNotice } from '../house.ts';
import type { MessageRow } from '../journal.ts';
import { callOf, changesOfState, name, type PromiseCheck } from './promise.ts';

/** Who says something is heard and answered. */

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
      const rests = ['sent', 'unknown', 'failed', 'withdrawn'].includes(message.state);
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
    if (answers.some(({ state }) => state !== 'withdrawn')) return true;
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
