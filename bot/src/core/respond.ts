import type { DetailField } from '@frontdesk/shared/details/field';
import type { Database } from '../store/database.ts';
import type { Lane } from '../store/lanes.ts';
import { type Command, commandOf } from './commands/command.ts';
import { type Obeyed, obey } from './commands/obey.ts';
import { briefOn } from './details/brief.ts';
import { saveDetailsTool } from './details/findings.ts';
import { hear } from './details/hear/hear.ts';
import type { Hearing } from './details/hear/hearing.ts';
import { chooseLanguage } from './details/languages/choose.ts';
import type { Language } from './details/languages/language.ts';
import { type Asking, nextQuestion } from './details/next-question.ts';
import { remarks } from './details/remarks.ts';
import { type DetailsChanges, type DetailsSetting, type DetailsView, erasing } from './details/view.ts';
import { type Worded, wordQuestion } from './details/wording.ts';
import { inGroup } from './in-group.ts';
import type { Channel, Controls, ModelTool } from './ports.ts';
import { type Asked, type ThinkDeps, type Thought, type TurnSignals, think } from './think.ts';
import type { TurnDisplay } from './turn-display.ts';

export interface RespondDeps extends ThinkDeps {
  db: Database;
  details: {
    /** Which details are asked for; may be a few seconds old. */
    fields(): Promise<DetailField[]>;
    /** ISO 3166-1 alpha-2, for phone numbers that name no country. */
    region: string | undefined;
  };
}

/** What a turn says and does, before it is written. */
export interface Reply extends Thought {
  /** A question of ours that stands below what is said; left out where nothing is said. */
  below?: Worded | null;
  controls?: Controls;
  /** What is said where there is no answer; default: English. */
  noAnswer?: string;
  changes?: DetailsChanges;
  /** Why a person should look at the session, although it was answered. */
  flagReason?: string;
  /** Everything about this contact goes with it, and `content` tells so. */
  erases?: {
    contactId: number;
    receipt: string;
    content: (counts: { messages: number; details: number }) => string;
  };
}

/**
 * The reply to what a turn was asked: by the desk itself where it is a command or nothing but details, else by the model.
 * In private a question for a detail may follow; in groups nothing private is ever asked.
 */
export async function respond(
  deps: RespondDeps,
  lane: Lane,
  channel: Channel,
  asked: Asked,
  display: TurnDisplay,
  signals: TurnSignals,
): Promise<Reply> {
  const { questions, details: view } = asked;
  // Commands show no language, nor does the word of a link, whatever it looks like.
  const text = questions.map(({ content }) => content.replace(/^\/(?:start\s+)?\S+/, '')).join('\n');
  const language = chooseLanguage(text, { spoken: view?.spoken ?? null, preferred: view?.language ?? null });
  if (lane.kind === 'group') return inGroup(deps, lane, channel, asked, { language, display, signals });
  if (!view) return think(deps, lane, asked, display, signals, { cannotHelp: language.says.cannotHelp });

  const setting = { fields: await deps.details.fields(), channel: lane.channel, region: deps.details.region };
  // A program that asks for details itself wants the model's words; for commands it has the API.
  const isProgram = !channel.send && !setting.fields.some(({ channels }) => channels.includes(lane.channel));
  const isErasing = view.questions.some(
    ({ field, here, state }) => field === erasing && here && state === 'open',
  );
  const sorted = questions.map((question) => ({
    question,
    command:
      isProgram || question.extras?.quoted
        ? null
        : commandOf({ content: question.content, pressed: question.extras?.pressed }, language, isErasing),
  }));
  // Of several commands in one breath the last counts.
  const command = sorted.findLast((one) => one.command)?.command ?? null;
  const messages = sorted.flatMap((one) => heardPart(one.question, one.command));
  const hearing = hear(view, setting, language, messages);
  hearing.heard.needsAnswer ||= isProgram;
  const talk = { view, setting, language, hearing };
  const obeyed = command ? await obey(command, { ...deps, lane, ...talk }) : null;
  const thought = await answerRest(deps, lane, asked, talk, obeyed, { messages, display, signals });
  return finish(asked, talk, thought, obeyed, command);
}

interface Talk {
  view: DetailsView;
  setting: DetailsSetting;
  language: Language;
  hearing: Hearing;
}

type Question = Asked['questions'][number];

/** What of a message is to be heard for details: all of it, what stands behind "/correct", or nothing. */
function heardPart(question: Question, command: Command | null): Question[] {
  if (!command) return [question];
  return command.name === 'correct' && command.rest ? [{ ...question, content: command.rest }] : [];
}

async function answerRest(
  deps: RespondDeps,
  lane: Lane,
  asked: Asked,
  { view, language, hearing }: Talk,
  obeyed: Obeyed | null,
  { messages, display, signals }: { messages: Question[]; display: TurnDisplay; signals: TurnSignals },
): Promise<Thought & { flagReason?: string }> {
  const { heard } = hearing;
  if (obeyed && !heard.needsAnswer) return { content: obeyed.content };
  if (!heard.needsAnswer) {
    const told = [remarks(heard, language), heard.human && language.says.human].filter(Boolean);
    return { content: told.join(' ') || null };
  }
  let flagReason: string | undefined;
  const handOver: ModelTool = {
    name: 'hand_over',
    description: 'Tells the team that a person should take over this conversation.',
    parameters: { type: 'object', properties: { reason: { type: 'string' } }, required: ['reason'] },
    run: ({ reason }) => {
      heard.human = true;
      flagReason = typeof reason === 'string' && reason.trim() ? reason.trim().slice(0, 300) : undefined;
      return { told: 'the team' };
    },
  };
  const open = asked.questions.filter((question) => messages.some(({ id }) => id === question.id));
  const thought = await think(deps, lane, { ...asked, questions: open }, display, signals, {
    cannotHelp: language.says.cannotHelp,
    brief: briefOn(view, hearing),
    tools: [saveDetailsTool(hearing, messages), handOver],
  });
  // The model called functions and said nothing: what was noted is an answer.
  const isSilent = thought.content === null && thought.answer?.finish === 'empty' && heard.notes.length > 0;
  const content = isSilent ? remarks(heard, language) : thought.content;
  const error = isSilent ? undefined : thought.error;
  return {
    ...thought,
    error,
    content: obeyed && content !== null ? `${content}\n\n${obeyed.content}` : content,
    flagReason,
  };
}

/** Adds the question that may follow, and what is to be written. */
function finish(
  { history }: Asked,
  { view, setting, language, hearing }: Talk,
  thought: Thought & { flagReason?: string },
  obeyed: Obeyed | null,
  command: Command | null,
): Reply {
  const { heard } = hearing;
  // An answer was given, now or earlier, or details are being talked about anyhow.
  const hasAnswered =
    history.some(({ author }) => author === 'bot') ||
    heard.notes.length > 0 ||
    view.questions.length > 0 ||
    (heard.needsAnswer && !heard.onlyGreets) ||
    (command?.name === 'start' && command.token !== null);
  const handsOver = heard.human || command?.name === 'human';
  const isQuiet = thought.stopped || obeyed?.asksNothing;
  const asking = isQuiet ? null : nextQuestion(view, setting, heard, { hasAnswered, handsOver });
  const below = asking && wordQuestion(asking, language, { view, setting, heard });
  const changes: DetailsChanges = {
    ...heard.changes,
    ended: [...heard.changes.ended, ...(obeyed?.ended ?? [])],
    asked: [
      ...heard.changes.asked,
      ...(asking ? [{ ...asking, state: 'open' as const }] : []),
      ...(obeyed?.asked ?? []),
    ],
  };
  const isOwed = thought.content === null && !thought.error && !thought.stopped;
  const content = isOwed ? lastWord(heard, language, asking) : thought.content;
  return {
    ...thought,
    content,
    noAnswer: language.says.noAnswer,
    below,
    controls:
      obeyed?.controls ?? below?.controls ?? (leavesKeyboard(view, changes) ? { clear: true } : undefined),
    changes,
    flagReason: thought.flagReason ?? (handsOver ? 'Asked for a person.' : undefined),
    ...(obeyed?.erases ? { erases: obeyed.erases } : {}),
  };
}

/** Where nothing was noted: what is wrong with what was given, unless the question says it, or thanks, lest it be silence. */
function lastWord({ problem }: Hearing['heard'], { says }: Language, asking: Asking | null): string {
  if (problem) return asking?.because === 'problem' ? '' : says.problem[problem.problem];
  return asking ? '' : says.thanks(null);
}

/** A question with buttons of its own has ended: Telegram would leave them on the screen. */
function leavesKeyboard({ questions }: DetailsView, { ended, asked }: DetailsChanges): boolean {
  if (ended.length === 0 || asked.some(({ state }) => state === 'open')) return false;
  return ended.some(({ id }) => questions.some((question) => question.id === id));
}
