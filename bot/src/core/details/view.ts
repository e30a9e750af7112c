import type { DetailField, DetailSource } from '@frontdesk/shared/details/field';
import type { ChannelName, GivenDetail } from '../ports.ts';

/** Something that was asked of a contact, as the store has it. */
export interface AskedQuestion {
  id: number;
  /** DetailField.key, `everything` or `erasing`. */
  field: string;
  kind: 'ask' | 'confirm' | 'offer';
  /** What a yes would say. */
  candidate: string | null;
  /** Kind `confirm`: what was written, and stands after a no. */
  given: string | null;
  state: 'open' | 'answered' | 'skipped' | 'refused' | 'dropped';
  /** Asked in this session. */
  here: boolean;
}

/** The field of a question that is about all personal details at once; only ever refused. */
export const everything = '*';
/** The field of the question whether to erase everything. */
export const erasing = '!';

export interface KnownValue {
  field: string;
  value: string;
}

/** What is known of the one contact of a private conversation, and what was asked. */
export interface DetailsView {
  contactId: number;
  /** BCP 47, as the platform tells it. */
  language: string | null;
  /** The language they were last spoken to, BCP 47. */
  spoken: string | null;
  profile: { name: string | null; email: string | null; phone: string | null };
  values: KnownValue[];
  /** Oldest first. */
  questions: AskedQuestion[];
}

/** A message as the engine hears it. */
export interface HeardMessage {
  id: number;
  content: string;
  extras: { details?: GivenDetail[]; pressed?: string; quoted?: boolean } | null;
}

/** What is given with every look at a conversation. */
export interface DetailsSetting {
  fields: DetailField[];
  channel: ChannelName;
  /** ISO 3166-1 alpha-2, where neither the number nor the person's language tells the country. */
  region: string | undefined;
}

/** A value to be stored. */
export interface NewValue {
  field: string;
  value: string;
  source: DetailSource;
  messageId: number;
  verified: boolean;
}

/** A question that has ended. */
export interface EndedQuestion {
  id: number;
  state: 'answered' | 'skipped' | 'refused' | 'dropped';
}

/** A question to be asked with the next message. */
export interface NewQuestion {
  field: string;
  kind: AskedQuestion['kind'];
  candidate: string | null;
  given: string | null;
}

/** What a turn changes of what is known and asked; written with its outcome, in the same commit. */
export interface DetailsChanges {
  contactId: number;
  /** The language that is spoken from now on; null: as before. */
  spoken: string | null;
  values: NewValue[];
  ended: EndedQuestion[];
  /** `open`: asked now. `refused`: said without having been asked. */
  asked: (NewQuestion & { state: 'open' | 'refused' })[];
}
