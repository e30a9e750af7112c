/** A conversation as data: what a person does, what the model would say, and what the desk must ask and know. */
export interface Dialogue {
  name: string;
  /** Default: telegram. */
  channel?: 'telegram' | 'slack' | 'web';
  kind?: 'private' | 'group';
  /** BCP 47, as the platform tells it. */
  language?: string;
  profile?: { name?: string; email?: string; phone?: string };
  talk: Exchange[];
  /** Known at the end; nothing else is. */
  values: Record<string, string>;
  /** Where a model is needed to understand: what is known without it. */
  withoutModel?: Record<string, string>;
}

export interface Exchange {
  /** Words, a pressed button, one's own contact shared with one tap, or somebody else's card passed on. */
  says: string | { press: 'yes' | 'no' | 'skip' } | { shares: string } | { card: string };
  /** Said by somebody else of the group. */
  by?: string;
  /** What the model says and hands in when it is asked; default "Certainly." and nothing. */
  model?: { text?: string; saves?: Record<string, string>; handsOver?: string };
  /**
   * The question that stands below the reply: a field's key; "confirm email" (did you mean …?), "offer name" (shall I use
   * …?), or null for none.
   */
  asks: string | null;
  /** Where that differs while the model is down. */
  asksWithoutModel?: string | null;
  /** Words that must stand in the reply, of whoever answers. */
  reads?: RegExp;
}
