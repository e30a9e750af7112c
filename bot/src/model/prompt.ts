import type { ModelRequest, ModelTool } from '../core/ports.ts';
import { defaultSystemInstruction } from './system-instruction.ts';
import { aboutStretches, stretchMark, withStretches } from './team-stretches.ts';

/** A message as the prompt needs it. */
export interface PromptMessage {
  author: 'user' | 'bot' | 'person' | 'system';
  content: string;
  authorName?: string | null;
  /** On what the person was told when somebody of the team began or ceased to answer. */
  handOver?: 'began' | 'ended' | null;
  /** When that was, as 2026-11-26 14:02, UTC. */
  at?: string | null;
}

export interface PromptInput {
  system?: string;
  /** What was said before `history`, in short. */
  summary?: string;
  /** Oldest first: the newest part of the conversation, without questions that failed and without `pending`. */
  history: PromptMessage[];
  /** What is to be answered now, in order, at least one. */
  pending: PromptMessage[];
  /** What the desk knows of the person and asks of the model. */
  brief?: string;
  tools?: ModelTool[];
  /** In groups every line of a user begins with the speaker's name. */
  kind?: 'private' | 'group';
}

type Turn = ModelRequest['turns'][number];

/**
 * The request: roles alternate, the user begins and ends, and every message is in it once. What one side said in a row is
 * one turn, joined by newlines. Gemini refuses a conversation that the model begins, but such an opening (a greeting that
 * asked something, or an answer whose question is too old) may be what the user replies to: so it moves into the
 * system instruction.
 */
export function buildRequest({
  system = defaultSystemInstruction,
  summary,
  history,
  pending,
  brief,
  tools,
  kind = 'private',
}: PromptInput): ModelRequest {
  if (pending.length === 0) throw new RangeError('There is nothing to answer.');
  const said = withStretches(history.filter(({ content }) => content.trim() !== ''));
  const turns = alternate([...said, ...pending].map((message) => toTurn(message, kind)));
  const opening = turns[0]?.role === 'model' ? turns.shift() : undefined;
  const parts = [
    system,
    kind === 'group' &&
      'This is a group: each message begins with the name of who wrote it. Never ask for private details here (e-mail, phone, address and the like); ask people to write to you in private instead.',
    said.some(({ handOver }) => handOver) && aboutStretches,
    brief,
    summary && `What was said earlier, in short:\n${summary}`,
    opening && `You had said, before the first message below:\n${opening.text}`,
  ];
  return { system: parts.filter(Boolean).join('\n\n'), turns, ...(tools ? { tools } : {}) };
}

function toTurn(message: PromptMessage, kind: 'private' | 'group'): Turn {
  const { author, content, authorName } = message;
  if (author === 'user') {
    return { role: 'user', text: kind === 'group' ? `${speaker(authorName)}: ${content}` : content };
  }
  if (message.handOver) return { role: 'model', text: `${stretchMark(message)} ${content}`.trim() };
  return { role: 'model', text: `${marks[author]}${content}` };
}

/** All three speak for our side; the system instruction explains the marks. */
const marks = { bot: '', person: '[team] ', system: '[note] ' };

function alternate(turns: Turn[]): Turn[] {
  const merged: Turn[] = [];
  for (const turn of turns) {
    const last = merged.at(-1);
    if (last?.role === turn.role) last.text += `\n${turn.text}`;
    else merged.push(turn);
  }
  return merged;
}

/** A name is chosen by its owner: it must not look like further lines. */
function speaker(name?: string | null): string {
  return (
    name
      ?.replace(/[\s:]+/g, ' ')
      .trim()
      .slice(0, 64) || 'Someone'
  );
}
