import type { DetailField } from '@frontdesk/shared/details/field';
import type { Heard } from './hear/hearing.ts';
import { type DetailsSetting, type DetailsView, erasing, everything, type NewQuestion } from './view.ts';

/** Never more questions than this to one person, in all. */
export const mostQuestions = 8;
/** What the team needs is asked for once more when something came in between; what it may have, once. */
const mostAsks = { required: 2, optional: 1 };
/** How often something that was no value is asked about. */
const mostMendings = 2;

export interface Moment {
  /** Something was answered, now or earlier: not only hello said. */
  hasAnswered: boolean;
  /** A person was asked for. */
  handsOver: boolean;
}

export type Asking = NewQuestion & {
  /** Why it is asked again: what was given is no value, or something came in between. */
  because: 'first' | 'again' | 'problem' | 'doubt';
};

/** The one question to put below the next answer; null: none, or not now. Pure. */
export function nextQuestion(
  view: DetailsView,
  { fields, channel }: DetailsSetting,
  heard: Heard,
  { hasAnswered, handsOver }: Moment,
): Asking | null {
  const asked = view.questions.filter(({ field }) => field !== erasing);
  const refused = new Set([
    ...asked.filter(({ state }) => state === 'refused' || state === 'skipped').map(({ field }) => field),
    ...heard.notes
      .filter(({ what }) => what === 'refused' || what === 'skipped')
      .map(({ field }) => field || everything),
  ]);
  if (refused.has(everything) || asked.length >= mostQuestions) return null;
  const isWanted = (field: DetailField) => field.channels.includes(channel) && !refused.has(field.key);
  const times = (field: DetailField) => asked.filter((question) => question.field === field.key).length;

  const { problem, doubt } = heard;
  const doubted = fields.find(({ key }) => key === doubt?.field);
  if (doubt && doubted && isWanted(doubted)) return { ...doubt, kind: 'confirm', because: 'doubt' };
  const mended = fields.find(({ key }) => key === problem?.field);
  if (mended && isWanted(mended) && times(mended) <= mostMendings) {
    return { field: mended.key, kind: 'ask', candidate: null, given: null, because: 'problem' };
  }

  const known = new Set([
    ...view.values.map(({ field }) => field),
    ...heard.changes.values.map(({ field }) => field),
  ]);
  const isDue = ({ ask }: DetailField) =>
    ask === 'at_start' ||
    (ask === 'after_first_answer' && (hasAnswered || handsOver)) ||
    (ask === 'before_hand_over' && handsOver);
  for (const field of fields) {
    if (known.has(field.key) || !isWanted(field) || !isDue(field)) continue;
    const before = asked.filter((question) => question.field === field.key);
    // An offer that was turned down is no question for the value yet.
    const offered = before.filter(({ kind }) => kind === 'offer').length;
    const asks = before.length - offered;
    // Who asks why is told, below the same question.
    const isCertain = field.required || heard.why === field.key;
    if (asks >= (isCertain ? mostAsks.required : mostAsks.optional)) continue;
    const candidate = offerFor(field, view);
    if (candidate !== null && offered === 0) {
      return { field: field.key, kind: 'offer', candidate, given: null, because: 'first' };
    }
    return {
      field: field.key,
      kind: 'ask',
      candidate: null,
      given: null,
      because: asks > 0 ? 'again' : 'first',
    };
  }
  return null;
}

/** What the platform's profile says about the person's own name, e-mail or phone. */
function offerFor({ key, type }: DetailField, { profile }: DetailsView): string | null {
  if (type !== 'name' && type !== 'email' && type !== 'phone') return null;
  return key === type ? profile[type] : null;
}
