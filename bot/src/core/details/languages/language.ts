import type { Problem } from '@frontdesk/shared/details/field-type';

/**
 * What the desk says and understands by itself in one language, without a model: everything about details, consent and
 * commands. Text is Markdown. `name` may hold Markdown-escaped text of the person's.
 */
export interface Language {
  /** BCP 47 primary subtag. */
  code: string;
  /** Tells this language from others in the same script; absent: its script is enough. Words in small letters. */
  marks?: RegExp;
  says: Says;
  hears: Hears;
}

export interface Says {
  /** Questions, each one sentence. `again`: it was asked before and something came in between. */
  ask: {
    name: string;
    email: string;
    phone: string;
    /** Every other field; `label` as the team wrote it. */
    other(label: string): string;
  };
  /** Added to the very first question: why, and that one may refuse. `purpose` as the team wrote it, or ours by field. */
  why(purpose: string): string;
  purposes: { name: string; email: string; phone: string };
  /** Specific and friendly: what is wrong with it, and what would do. One sentence, no question but where it is one. */
  problem: Record<Problem, string>;
  /** "gmial.com" → did you mean `value`? Can be answered with yes or no. */
  didYouMean(value: string): string;
  /** Offers what the platform knows: shall we use `value`? Yes or no. */
  useThis(value: string): string;
  /** Something was noted and nothing else is to be said. `name`: how to address the person. */
  thanks(name: string | null): string;
  /** A value was changed to `value`. */
  corrected(value: string): string;
  /** The person will not be asked for this (now, or ever); all is well without. */
  skipped: string;
  refused: string;
  /** Labels of buttons; each must be understood by `hears`. */
  buttons: {
    yes: string;
    no: string;
    skip: string;
    sharePhone: string;
    form: string;
    confirmErase: string;
    cancel: string;
  };
  labels: { name: string; email: string; phone: string };
  /** In a group: what is private is better said in private. `link`: a URL, or null where a button does it. */
  private(link: string | null): string;
  /** /start, or the first hello in a private chat. */
  welcome: string;
  help: string;
  /** No model answered: the message is kept, the team sees it, try again in a moment. */
  noAnswer: string;
  /** A model would not answer this. */
  cannotHelp: string;
  /** A person will look at it. */
  human: string;
  /** In a group, to commands about one's data. */
  notHere: string;
  myData: {
    intro: string;
    nothing: string;
    /** One line: label, value, source in words, date, the words it came from (null: none), purpose. */
    line(detail: {
      label: string;
      value: string;
      source: string;
      date: string;
      quote: string | null;
      purpose: string;
    }): string;
    sources: { profile: string; tap: string; typed: string; admin: string; api: string };
    /** How many messages are stored, and until when: until they are erased. */
    messages(count: number): string;
    /** What one can do: /correct, /export, /forget. */
    rights: string;
  };
  /** How to correct: name the field and the value. `labels`: the fields that can be. */
  correctHow(labels: string[]): string;
  exported: string;
  forget: {
    /** What will be erased and that it cannot be undone; asks to confirm by the button or the word. */
    ask(messages: number): string;
    cancelled: string;
    /** The receipt. */
    done(counts: { messages: number; details: number; receipt: string }): string;
  };
}

/**
 * Patterns run on text in NFC, in small letters, with apostrophes made straight ('). They need not be exact: what they
 * find is validated. Each must work on a text that holds other words around it, unless it says "whole".
 */
export interface Hears {
  /** Whole message. */
  yes: RegExp;
  no: RegExp;
  /** Not now: skip, later, rather not. Whole message, or its first clause. */
  skip: RegExp;
  /** Never, about what was asked: "I won't give you that", "don't ask for my number". */
  refuse: RegExp;
  /** Never ask for anything personal. */
  refuseAll: RegExp;
  /** Whole message: nothing but a greeting. */
  greeting: RegExp;
  /** Whole message: thanks, okay: needs no answer from a model. */
  thanks: RegExp;
  /** What comes right before a name of one's own: "my name is ", "call me ". The name follows the match. */
  nameIs: RegExp;
  /** As nameIs, but also said of other things ("I am ", "this is "): counts only where a name was asked for. */
  iAm: RegExp;
  /** One word: what may follow nameIs or iAm and is no name ("back" after "call me", "hungry" after "I'm"). */
  notNames?: RegExp;
  /** What follows a name where it stands first ("田中です" → です), at its end. Absent: none. */
  nameEnds?: RegExp;
  /** One's own address or number is near: "my e-mail is", "reach me at", "email:". */
  mine: RegExp;
  /** It is somebody else's: "his", "my boss's", "the admin's", "your", "their", "support". */
  others: RegExp;
  /** A correction begins: "no, it's", "actually", "I meant", "sorry, it should be", "not .com but". */
  correction: RegExp;
  /** The person asks back why we want to know. */
  whyAsked: RegExp;
  /** Wants a person. */
  human: RegExp;
  /** Plain words for commands; whole message. */
  commands: { myData: RegExp; export: RegExp; forget: RegExp; correct: RegExp; help: RegExp };
  /** Words that name a field, for "change my phone to …". */
  fields: { name: RegExp; email: RegExp; phone: RegExp };
  /** Confirms erasing: whole message. */
  confirmErase: RegExp;
}
