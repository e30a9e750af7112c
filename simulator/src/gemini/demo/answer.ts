import { type Topic, topics } from './knowledge.ts';
import { isForeignScript, type Language, languageOf, plain } from './language.ts';
import { foreignScript, phrases } from './phrases.ts';

const cues = {
  greeting:
    /^\W*(hello|hi|hey|good (morning|afternoon|evening)|hallo|moin|guten (tag|morgen|abend)|bonjour|salut|bonsoir|hola|buen[oa]s)\b/,
  thanks: /\b(thanks|thank you|thx|danke|merci|gracias)\b/,
  goodbye: /\b(bye|goodbye|see you|tschuss|auf wiedersehen|au revoir|adios|hasta luego)\b/,
  identity:
    /\b(are you (a |an )?(bot|robot|human|person|real|ai)|who are you|what are you|bist du|sind sie ein|wer bist du|es-tu|etes-vous un|quien eres|eres un)\b/,
  person:
    /\b(human|real person|a person|staff|manager|someone real|mensch|mitarbeiter\w*|une personne|un humain|una persona)\b/,
  name: /\bmy name is ([\p{L}'-]+)/iu,
  nameQuestion: /\b(what('s| is) my name|do you (know|remember) my name)\b/,
  followUp: /^\W*(and|what about|how about|und|et|y)\b/,
};

const mostTopicsAtOnce = 3;

/** The demo model's answer, in Markdown. `turns`: what the user said, newest last; the last is answered. */
export function demoAnswer(turns: string[]): string {
  const questions = turns.map(withoutAddress);
  const question = questions.at(-1) ?? '';
  const said = plain(question);
  const earlier = questions.slice(0, -1);
  if (isForeignScript(question)) return foreignScript;

  const language = languageOf([...questions].reverse());
  const speak = phrases[language];
  const found = topicsOf(question, earlier);
  const sentences = [
    cues.name.test(question) && `Nice to meet you, **${cues.name.exec(question)?.[1]}**!`,
    cues.nameQuestion.test(said) && recallName(earlier),
    cues.identity.test(said) && speak.identity,
    cues.person.test(said) && !cues.identity.test(said) && speak.person,
    ...found.map((topic) => tell(topic, language)),
    cues.thanks.test(said) && found.length === 0 && speak.thanks,
    cues.goodbye.test(said) && speak.goodbye,
  ].filter((sentence): sentence is string => typeof sentence === 'string');

  if (sentences.length > 0) return sentences.join('\n\n');
  if (cues.greeting.test(said)) return earlier.length > 0 ? speak.greetingAgain : speak.greeting;
  return speak.unknown;
}

/** Without the speaker's name, as it stands before a line in groups, and without a mention of the bot. */
function withoutAddress(text: string): string {
  return text.replace(/^\p{L}[^\n:]{0,63}: /u, '').replace(/^(<?@\S+\s*)+/, '');
}

/** "And on Sunday?" is about what was asked before. */
function topicsOf(question: string, earlier: string[]): Topic[] {
  const asked = (text: string) =>
    topics.filter((topic) => topic.cue.test(plain(text))).slice(0, mostTopicsAtOnce);
  const found = asked(question);
  if (found.length > 0 || !cues.followUp.test(plain(question))) return found;
  return earlier.map(asked).findLast((list) => list.length > 0) ?? [];
}

function tell(topic: Topic, language: Language): string {
  const words = topic.answer[language];
  return words ?? `${phrases[language].englishOnly} ${topic.answer.en}`.trim();
}

function recallName(earlier: string[]): string {
  const name = earlier.map((text) => cues.name.exec(text)?.[1]).findLast((found) => found !== undefined);
  return name ? `You told me: **${name}**.` : 'You have not told me your name yet.';
}
