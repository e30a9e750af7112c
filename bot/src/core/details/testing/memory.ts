import { saveDetailsTool } from '../findings.ts';
import { hear } from '../hear/hear.ts';
import { en } from '../languages/en.ts';
import { nextQuestion } from '../next-question.ts';
import type { DetailsSetting, DetailsView, HeardMessage } from '../view.ts';

/** One exchange of a conversation that is kept in memory: what the pure half of the engine makes of it. */
export interface Step {
  before: DetailsView;
  after: DetailsView;
  /** The field that was asked for in the end. */
  asks: string | null;
}

export interface Utterance {
  content: string;
  extras?: HeardMessage['extras'];
  /** What the model would hand in, were it asked. */
  saves?: Record<string, string>;
}

export const emptyView = (): DetailsView => ({
  contactId: 1,
  language: 'en-GB',
  spoken: null,
  profile: { name: null, email: null, phone: null },
  values: [],
  questions: [],
});

let ids = 0;

export function exchange(before: DetailsView, setting: DetailsSetting, utterance: Utterance): Step {
  const message = { id: ++ids, content: utterance.content, extras: utterance.extras ?? null };
  const hearing = hear(before, setting, en, [message]);
  const { heard } = hearing;
  if (heard.needsAnswer && utterance.saves) saveDetailsTool(hearing, [message]).run(utterance.saves);
  const asking = nextQuestion(before, setting, heard, { hasAnswered: true, handsOver: heard.human });
  const { values, ended, asked } = heard.changes;
  const states = new Map(ended.map(({ id, state }) => [id, state]));
  const questions = before.questions.map((question) => ({
    ...question,
    state: states.get(question.id) ?? question.state,
  }));
  const added = [...asked, ...(asking ? [{ ...asking, state: 'open' as const }] : [])];
  const after: DetailsView = {
    ...before,
    values: [
      ...before.values.filter(({ field }) => !values.some((value) => value.field === field)),
      ...values.map(({ field, value }) => ({ field, value })),
    ],
    questions: [
      ...questions.map((question) =>
        asking && question.state === 'open' ? { ...question, state: 'dropped' as const } : question,
      ),
      ...added.map(({ field, kind, candidate, given, state }) => ({
        id: ++ids,
        field,
        kind,
        candidate,
        given,
        state,
        here: true,
      })),
    ],
  };
  return { before, after, asks: asking?.field ?? null };
}
