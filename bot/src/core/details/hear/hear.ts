import { fold } from '../languages/choose.ts';
import type { Language } from '../languages/language.ts';
import type { DetailsSetting, DetailsView, HeardMessage } from '../view.ts';
import { hearFreeAnswer, hearGiven, hearReply } from './answer.ts';
import { hearFragment } from './correction.ts';
import { type Hearing, startHearing } from './hearing.ts';
import { hearName } from './name.ts';
import { type Place, placesOf, without } from './places.ts';
import { hearValues, sightings } from './values.ts';

/**
 * What the messages of a turn say about details, without a model: pure, so that an outage of the model stops nothing.
 * A value that does not validate replaces nothing; a value goes to one field.
 */
export function hear(
  view: DetailsView,
  setting: DetailsSetting,
  language: Language,
  messages: readonly HeardMessage[],
): Hearing {
  const hearing = startHearing(view, setting, language);
  for (const message of messages) hearMessage(hearing, message);
  hearing.heard.onlyGreets = messages.every(({ content }) => language.hears.greeting.test(fold(content)));
  return hearing;
}

function hearMessage(hearing: Hearing, message: HeardMessage): void {
  const { heard, language } = hearing;
  if (hearGiven(hearing, message)) return;
  if (message.extras?.quoted) {
    heard.needsAnswer = true;
    return;
  }
  const text = message.content.normalize('NFC');
  const folded = fold(text);
  const wantsPerson = language.hears.human.test(folded);
  if (wantsPerson) heard.human = true;
  // A short plea for a person is no question to a model; what else it tells is heard.
  const isPlea = wantsPerson && folded.split(/\s+/).length <= 12;
  if (hearing.open && language.hears.whyAsked.test(folded)) {
    heard.why = hearing.open.field;
    if (!saysMore(hearing, folded, placesOf(folded, language.hears.whyAsked))) return;
  } else if (hearReply(hearing, message, folded)) return;

  const seen = sightings(hearing, text);
  const alone = seen.length > 0 && isAlone(hearing, folded, seen);
  const taken = [
    ...hearValues(hearing, message, { text, folded, seen, alone }),
    ...hearName(hearing, message, { text, folded, seen, alone }),
    ...hearFragment(hearing, message, text, folded, seen),
  ];
  if (taken.length === 0 && hearFreeAnswer(hearing, message, text, folded)) return;
  if (isPlea) return;
  const wasMeant = taken.length > 0 || heard.problem !== null;
  if (!wasMeant || saysMore(hearing, folded, [...taken, ...(heard.problem ? seen : [])]))
    heard.needsAnswer = true;
}

/** Nothing but values, and a name perhaps: "Ann Lee, ann@x.io, +49 …". */
const isAlone = (hearing: Hearing, folded: string, seen: readonly Place[]) =>
  wordsLeft(hearing, folded, seen) <= 3 &&
  !/[?？؟]/.test(without(folded, seen)) &&
  !hearing.language.hears.others.test(without(folded, seen));

const saysMore = (hearing: Hearing, folded: string, taken: readonly Place[]) =>
  /[?？؟]/.test(without(folded, taken)) || wordsLeft(hearing, folded, taken) > 3;

/** How many words are left when values and what is usually said around them are taken away. */
function wordsLeft({ language }: Hearing, folded: string, taken: readonly Place[]): number {
  const { hears } = language;
  const idle = [
    hears.mine,
    hears.nameIs,
    hears.correction,
    hears.fields.name,
    hears.fields.email,
    hears.fields.phone,
  ];
  const rest = idle.reduce((left, pattern) => without(left, placesOf(left, pattern)), without(folded, taken));
  const clauses = rest.split(/[.,;:!\n，。、；！،]+/u).map((clause) => clause.trim());
  const meant = clauses.filter(
    (clause) => ![hears.yes, hears.no, hears.thanks, hears.greeting].some((pattern) => pattern.test(clause)),
  );
  return meant.join(' ').match(/\p{Script=Han}{2}|[\p{L}\p{M}'-]+/gu)?.length ?? 0;
}
