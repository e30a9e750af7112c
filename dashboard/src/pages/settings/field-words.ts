import type { AskMoment, DetailField, DetailType } from '@frontdesk/shared/details/field';
import { channelLabels } from '../../parts/session-names.ts';

export const typeWords: Record<DetailType, { label: string; meaning: string }> = {
  name: { label: 'Name', meaning: 'What somebody is called.' },
  email: { label: 'E-mail address', meaning: 'Checked for its form and for well-known typos.' },
  phone: { label: 'Phone number', meaning: 'Checked against the numbering plan of its country.' },
  text: { label: 'Text', meaning: 'Any words, in one line.' },
  choice: { label: 'One of several choices', meaning: 'Exactly one of those below.' },
  date: { label: 'Date', meaning: 'A day of the calendar.' },
  number: { label: 'Number', meaning: 'In digits.' },
};

export const momentWords: Record<AskMoment, { label: string; meaning: string }> = {
  at_start: { label: 'At the start', meaning: 'With the first thing the assistant says.' },
  after_first_answer: { label: 'After the first answer', meaning: 'Below the first answer to a question.' },
  before_hand_over: {
    label: 'Before a person takes over',
    meaning: 'When a person of the team is asked for.',
  },
  never: { label: 'Never', meaning: 'Only noted when it is told.' },
};

/** In one line: when and where. */
export function whenAsked({ ask, channels }: DetailField): string {
  if (ask === 'never') return 'Never asked, noted when it is told';
  if (channels.length === 0) return 'Asked nowhere: no channel is chosen';
  return `${momentWords[ask].label}, on ${channels.map((channel) => channelLabels[channel]).join(' and ')}`;
}

/** Name, e-mail and phone are asked for in words that come with Frontdesk, in each person's own language. */
export const hasOwnWords = ({ key, type }: Pick<DetailField, 'key' | 'type'>): boolean =>
  key === type && ['name', 'email', 'phone'].includes(key);
