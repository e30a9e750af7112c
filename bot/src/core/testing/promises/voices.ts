import type { Entry } from '../journal.ts';
import { callOf, changesOfState, everInDoubt, leaves, name, type PromiseCheck, resends } from './promise.ts';

/** One voice at a time, and the one that may speak. */

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
