import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { listFields } from '../../../store/details.ts';
import { dialogues } from './all.ts';
import { runDialogue } from './testing/run-dialogue.ts';

const { db, drop } = await testDatabase();
const fields = await listFields(db);
afterAll(drop);

for (const [language, list] of Object.entries(dialogues)) {
  describe.each([
    ['with the model', true],
    ['while the model is down', false],
  ])(`${language}, %s`, (_, modelWorks) => {
    it.each(list.map((dialogue) => [dialogue.name, dialogue] as const))('%s', async (_name, dialogue) => {
      const ran = await runDialogue(db, fields, dialogue, { modelWorks });
      const talk = dialogue.talk.map((exchange, index) => ({
        ...exchange,
        reply: ran.outcomes[index]?.reply ?? '',
      }));
      const misread = talk.filter(
        ({ reads, model, reply }) => reads && (modelWorks || !model?.text) && !reads.test(reply),
      );
      expect({
        talk: talk.map(({ says, reply }, index) => [says, reply, ran.outcomes[index]?.asks]),
        values: ran.values,
        misread,
      }).toEqual({
        talk: talk.map(({ says, reply, asks, asksWithoutModel }) => [
          says,
          reply,
          modelWorks || asksWithoutModel === undefined ? asks : asksWithoutModel,
        ]),
        values: (!modelWorks && dialogue.withoutModel) || dialogue.values,
        misread: [],
      });
    });
  });
}

it('there are enough of them', () => {
  expect(Object.values(dialogues).flat().length).toBeGreaterThanOrEqual(150);
  expect(Object.keys(dialogues).length).toBeGreaterThanOrEqual(8);
});
