import { describe, expect, it } from 'vitest';
import { demoAnswer } from './answer.ts';

describe('the demo model', () => {
  it.each([
    ['When are you open?', 'Monday to Thursday'],
    ['What can I eat?', 'Lentil burger'],
    ['I would like to book a table', 'cannot write into a real book'],
    ['Where are you?', '14 Quay Street'],
    ['Can I park my car there?', 'Pier Garage'],
    ['Is there anything vegan?', 'apple cake'],
    ['My daughter is allergic to nuts', 'ask a person of the team'],
    ['Wann habt ihr auf?', 'Montag bis Donnerstag'],
    ['Où êtes-vous situés ?', 'embarcadère'],
    ['¿Cuándo abren?', 'lunes a jueves'],
    ['Are you a robot?', 'simulated model'],
    ['Can I talk to a human?', 'dashboard'],
    ['Thank you!', 'welcome'],
    ['What is the capital of Peru?', 'I do not know'],
    ['Wie ist das Wetter?', 'Das weiß ich nicht'],
    ['営業時間は？', 'I cannot read that'],
  ])('%s → %s', (question, words) => {
    expect(demoAnswer([question])).toContain(words);
  });

  it('answers several questions at once', () => {
    const answer = demoAnswer(['When are you open?\nAnd is there parking?']);
    expect(answer).toContain('Monday to Thursday');
    expect(answer).toContain('Pier Garage');
  });

  it('says so when it knows something in English only', () => {
    expect(demoAnswer(['Hallo, ist das WLAN frei?'])).toMatch(
      /^Das weiß ich nur auf Englisch: There is free Wi-Fi/,
    );
  });

  it('greets a newcomer at length and a regular briefly', () => {
    expect(demoAnswer(['Hello'])).toContain('*simulated*');
    expect(demoAnswer(['Hello', 'hi'])).toBe('Hello again! What would you like to know?');
  });

  it('is not confused by a name or a mention before the words', () => {
    expect(demoAnswer(['Ann: hello'])).toContain('welcome');
    expect(demoAnswer(['@harbour_bot hello'])).toContain('welcome');
  });

  it('takes a follow-up as a question about the same', () => {
    expect(demoAnswer(['When are you open?', 'And on Sunday?'])).toContain('9:00–16:00');
  });

  it('remembers a name from the conversation, and nothing else does', () => {
    expect(demoAnswer(['My name is Zoë', 'Thanks', 'What is my name?'])).toBe('You told me: **Zoë**.');
    expect(demoAnswer(['What is my name?'])).toBe('You have not told me your name yet.');
  });

  it('keeps the language when a message shows none', () => {
    expect(demoAnswer(['Hallo, wann habt ihr offen?', 'Menu?'])).toContain('Hafenfrühstück');
  });
});
