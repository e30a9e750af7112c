import type { Hearing } from './hear/hearing.ts';
import { en } from './languages/en.ts';
import type { DetailsView } from './view.ts';
import { labelOf } from './wording.ts';

/** What a model is told about details in a private conversation. */
export function briefOn(view: DetailsView, { setting, values, heard }: Hearing): string {
  const known = setting.fields
    .filter(({ key }) => values.has(key))
    .map((field) => `${labelOf(field, en.says)}: ${values.get(field.key)}`);
  const calledOnProfile = view.profile.name
    ? `On the platform the person is called ${oneLine(view.profile.name)}.`
    : '';
  return [
    'The desk itself asks for the contact details it needs, below your answer; never ask for a name, an e-mail address, a phone number or other personal details yourself, and do not comment on the desk asking.',
    'When the person tells such a detail about themselves, call save_details with it and go on answering.',
    known.length > 0 ? `Known about the person: ${known.map(oneLine).join('; ')}.` : '',
    known.length === 0 ? calledOnProfile : '',
    heard.changes.values.length > 0
      ? 'What they have just told is noted already; a word of thanks is enough.'
      : '',
    'When the person asks for a human, is upset, or needs something that only a person can do, call hand_over with the reason in a few words and say that the team will look at it.',
  ]
    .filter(Boolean)
    .join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 200);
